"""How the work stands: what health, metrics and the admin page are told. One source for all three."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from tracker.foundation.database import begins_with, db
from tracker.foundation.jobs.kinds import Job
from tracker.foundation.jobs.models import JobRequest
from tracker.foundation.jobs.states import UNFINISHED, JobStatus


@dataclass(frozen=True, slots=True)
class Standing:
    """Counts by (kind, status), and how late it is in seconds: see the functions of the same names."""

    counts: dict[tuple[Job, JobStatus], int]
    oldest_pending_seconds: float
    bulk_idle_seconds: float

    def count(self, status: JobStatus) -> int:
        """Requests in ``status``, of every kind."""
        return sum(n for (_, at), n in self.counts.items() if at is status)


def standing(*, now: datetime) -> Standing:
    """The standing at ``now``."""
    rows = db.session().execute(
        select(JobRequest.kind, JobRequest.status, func.count()).group_by(JobRequest.kind, JobRequest.status)
    )
    counts = {(kind, status): n for kind, status, n in rows}
    return Standing(counts, oldest_pending_seconds(now=now), bulk_idle_seconds(now=now))


def oldest_pending_seconds(*, now: datetime) -> float:
    """Age of the oldest request that is waiting or running, counted from when it was due. 0 when there is none.

    What was asked for in bulk takes its time: ``bulk_idle_seconds`` is for that.
    """
    return _since(_oldest_due(in_bulk=False, now=now), now)


def bulk_idle_seconds(*, now: datetime) -> float:
    """How long nothing has been finished although work in bulk is due. 0 when there is none."""
    due = _oldest_due(in_bulk=True, now=now)
    finished = db.session().scalar(select(func.max(JobRequest.finished_at)))
    return _since(max(due, finished) if due and finished else due, now)


def _oldest_due(*, in_bulk: bool, now: datetime) -> datetime | None:
    """Each status for itself: the index then has its oldest first, however many there are."""
    oldest = [
        db.session().scalar(
            select(func.min(JobRequest.not_before)).where(
                JobRequest.status == status, JobRequest.in_bulk.is_(in_bulk), JobRequest.not_before <= now
            )
        )
        for status in UNFINISHED
    ]
    return min((one for one in oldest if one is not None), default=None)


def _since(then: datetime | None, now: datetime) -> float:
    return 0.0 if then is None else max(0.0, (now - then).total_seconds())


def dead(*, limit: int) -> list[JobRequest]:
    """Dead letters, newest first."""
    query = select(JobRequest).filter_by(status=JobStatus.DEAD).order_by(JobRequest.finished_at.desc()).limit(limit)
    return list(db.session().scalars(query))


def is_under_way(kind: Job, prefix: str) -> bool:
    """True while work waits or is done whose key begins with ``prefix``."""
    query = select(JobRequest.id).where(
        JobRequest.kind == kind, JobRequest.status.in_(UNFINISHED), begins_with(JobRequest.key, prefix)
    )
    return db.session().scalar(query.limit(1)) is not None
