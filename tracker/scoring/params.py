"""A criterion's parameters, read without trust: what does not fit counts as not given.

The rubric editor refuses such parameters (:mod:`tracker.scoring.checks`); scoring them all the same must not raise.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite

from tracker.scoring.types import Json

_MOST_YEARS = 60
_A_YEAR = 12


@dataclass(frozen=True, slots=True)
class Params:
    """The parameters of one criterion."""

    given: Mapping[str, Json]

    def texts(self, name: str) -> tuple[str, ...]:
        """The texts of a list, without blank ones and repetitions, in order."""
        value = self.given.get(name)
        if not isinstance(value, (list, tuple)):
            return ()
        return tuple(dict.fromkeys(each.strip() for each in value if isinstance(each, str) and each.strip()))

    def text(self, name: str, default: str = "") -> str:
        """A text without blanks around it."""
        value = self.given.get(name)
        return value.strip() if isinstance(value, str) and value.strip() else default

    def months(self, name: str) -> int | None:
        """A time given in years, in months; None when it is not given or not between 0 and 60 years."""
        years = self.number(name)
        if years is None or not 0 <= years <= _MOST_YEARS:
            return None
        return round(years * _A_YEAR)

    def number(self, name: str) -> float | None:
        """A finite number."""
        value = self.given.get(name)
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not isfinite(value):
            return None
        return value

    def has(self, name: str) -> bool:
        """Whether the parameter is there at all; null counts as absent."""
        return self.given.get(name) is not None
