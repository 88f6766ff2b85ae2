"""Assessments to ranks. Equal is equal: nothing hidden decides between two people with one tier and one total."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from tracker.scoring.types import Tier

Key = TypeVar("Key", bound=Hashable)

_ORDER = {Tier.MET: 0, Tier.OPEN: 1, Tier.FAILED: 2}


@dataclass(frozen=True, slots=True)
class Ranked(Generic[Key]):
    """One place in the list. ``rank`` counts from 1; ``label`` is what to show: "3", or "=4" when it is shared."""

    key: Key
    rank: int
    label: str


def rank(assessments: Sequence[tuple[Key, Tier, int]]) -> tuple[Ranked[Key], ...]:
    """Every (key, tier, total in tenths) with its rank, best first.

    Ordered by tier, then total, then nothing: people who share both share a rank, and stand in the order given.
    The next rank after two at "=4" is "6".
    """
    ordered = sorted(assessments, key=_place)
    shared: dict[tuple[int, int], int] = {}
    first: dict[tuple[int, int], int] = {}
    for number, entry in enumerate(ordered, start=1):
        place = _place(entry)
        first.setdefault(place, number)
        shared[place] = shared.get(place, 0) + 1
    return tuple(_ranked(entry[0], first[_place(entry)], shared[_place(entry)]) for entry in ordered)


def _place(entry: tuple[Key, Tier, int]) -> tuple[int, int]:
    return _ORDER[entry[1]], -entry[2]


def _ranked(key: Key, number: int, sharing: int) -> Ranked[Key]:
    return Ranked(key, number, f"={number}" if sharing > 1 else str(number))
