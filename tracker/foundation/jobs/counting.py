"""How often work was tried and how long it took, counted in the transactions that end it: every process tells the same.

Prometheus wants counters that only grow, so these are tallies of their own; the rows of requests come and go.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate

from tracker.foundation import tallies
from tracker.foundation.jobs.kinds import Job

BUCKETS = (0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 15.0, 25.0)  # seconds; the last is the hard limit of a task
BEYOND = "beyond"


@dataclass(frozen=True, slots=True)
class Tries:
    """Of one kind, since the installation began: ends by how they came, and how long the good ones took.

    ``within[n]`` is the number that took ``BUCKETS[n]`` seconds or less; ``done`` counts those beyond the last too.
    """

    done: int
    failed: int
    lost: int
    seconds: float
    within: tuple[int, ...]

    def most_within(self, share: float) -> float | None:
        """The smallest bucket that holds ``share`` of the good ones, in seconds; None when none does."""
        needed = self.done * share
        return next((limit for limit, n in zip(BUCKETS, self.within, strict=True) if n and n >= needed), None)


def count_done(kind: Job, seconds: float) -> None:
    """One run came to its end. The last thing in its transaction: the rows are everybody's."""
    place = bisect_left(BUCKETS, seconds)
    bucket = str(BUCKETS[place]) if place < len(BUCKETS) else BEYOND
    tallies.shift(_scope(kind), {f"done:{bucket}": 1, "milliseconds": round(seconds * 1000)})


def count_failed(kind: Job) -> None:
    """One run failed."""
    tallies.shift(_scope(kind), {"failed": 1})


def count_lost(kind: Job, n: int) -> None:
    """So many leases ran out."""
    tallies.shift(_scope(kind), {"lost": n})


def tries(kind: Job) -> Tries:
    """What was counted of a kind."""
    found = tallies.read(_scope(kind))
    each = [found.get(f"done:{limit}", 0) for limit in BUCKETS]
    return Tries(
        done=sum(each) + found.get(f"done:{BEYOND}", 0),
        failed=found.get("failed", 0),
        lost=found.get("lost", 0),
        seconds=found.get("milliseconds", 0) / 1000,
        within=tuple(accumulate(each)),
    )


def _scope(kind: Job) -> str:
    return f"work:{kind.value}"
