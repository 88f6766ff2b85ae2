"""What a run of visits comes to."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sample:
    """Answered visits: seconds each, ascending, and the seconds from the first start to the last end."""

    seconds: tuple[float, ...]
    wall: float

    @property
    def p50(self) -> float:
        """Milliseconds that half of the visits stay within."""
        return self.percentile(50)

    @property
    def p95(self) -> float:
        """Milliseconds that 95 of 100 visits stay within."""
        return self.percentile(95)

    @property
    def rate(self) -> float:
        """Visits answered a second, of all clients together."""
        return len(self.seconds) / self.wall

    def percentile(self, percent: int) -> float:
        """By nearest rank, in milliseconds: a visit that really was."""
        return 1000 * self.seconds[max(0, math.ceil(len(self.seconds) * percent / 100) - 1)]


def sample(spans: Sequence[tuple[float, float]]) -> Sample:
    """The sample of (start, end) pairs on one clock."""
    seconds = sorted(end - start for start, end in spans)
    return Sample(tuple(seconds), max(end for _, end in spans) - min(start for start, _ in spans))
