"""One thing asked for, before importance, weight and key are settled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tracker.scoring.types import Json


def skill_params(terms: tuple[str, ...], mode: str) -> dict[str, Json]:
    """The parameters of a skill that need only be named."""
    return {"terms": list(terms), "mode": mode, "need": "named", "years": 0, "within_years": None}


@dataclass(frozen=True, slots=True)
class Wanted:
    """``kind``, ``params`` and ``label`` as in a Criterion; ``start``, ``end`` index the ad's plain text."""

    kind: str
    label: str
    params: Mapping[str, Json]
    start: int
    end: int
    subject: tuple[str, ...] = field(default=())  # what it is about: vocabulary ids or free words, for merging
    names: tuple[str, ...] = field(default=())  # what its label strings together; empty for one that is no list
