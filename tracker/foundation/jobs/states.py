"""The states of a job request, and the only moves between them."""

from __future__ import annotations

from enum import Enum

MAX_ATTEMPTS = 3  # failures of the work itself
MAX_LOSSES = 10  # leases that ran out: a killed worker is not the work's fault, up to a point


class JobStatus(Enum):
    PENDING = "pending"
    RUNNING = "running"
    DONE = "done"
    DEAD = "dead"


UNFINISHED = (JobStatus.PENDING, JobStatus.RUNNING)
ENDED = (JobStatus.DONE, JobStatus.DEAD)
MOVES: dict[JobStatus, frozenset[JobStatus]] = {
    JobStatus.PENDING: frozenset({JobStatus.RUNNING, JobStatus.DEAD}),  # dead: its worker stopped too often
    JobStatus.RUNNING: frozenset({JobStatus.DONE, JobStatus.PENDING, JobStatus.DEAD}),
    JobStatus.DONE: frozenset({JobStatus.PENDING}),  # asked for again, because the input changed
    JobStatus.DEAD: frozenset({JobStatus.PENDING}),  # an admin's retry, or everybody is scored anew
}


def backoff_seconds(attempts: int, jitter: float) -> float:
    """Seconds to wait after failure number ``attempts``: min(600, 5 * 2^attempts), times ``jitter`` in [0.5, 1.5]."""
    return float(min(600, 5 * 2**attempts)) * jitter
