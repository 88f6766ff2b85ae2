"""The rungs of a criterion: the ones each kind brings along, and the one a finding has reached."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from tracker.scoring.criteria import KINDS
from tracker.scoring.types import Criterion, Level

STANDARD_LEVELS: Mapping[str, tuple[Level, ...]] = MappingProxyType({name: kind.levels for name, kind in KINDS.items()})


def level_reached(criterion: Criterion, level: int) -> Level | None:
    """The highest rung at or below ``level`` (hundredths); the kind's own rungs when the criterion has none."""
    rungs = criterion.levels or STANDARD_LEVELS.get(criterion.kind, ())
    return max((rung for rung in rungs if rung.at <= level), key=lambda rung: rung.at, default=None)
