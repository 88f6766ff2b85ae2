"""The sweeper: finds work whose worker died, whose time has come, or whose hint was lost.

Runs as a process of its own against the database alone; the broker is only where hints go. One sweeper at a time,
by a lease in the heartbeat table; a second one stands by.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Row, Select, and_, case, func, or_, select, update

from tracker.config import Timings
from tracker.foundation import broker
from tracker.foundation.database import db, transaction, upsert
from tracker.foundation.jobs import counting, hints
from tracker.foundation.jobs.kinds import Job
from tracker.foundation.jobs.models import Heartbeat, JobRequest
from tracker.foundation.jobs.states import MAX_LOSSES, JobStatus

SWEEPER = "sweeper"
QUEUE_IS_BUSY = 50  # hints waiting in the queue: an old hint is then late, not lost
HINTS_AT_ONCE = 200
FAR_AHEAD = timedelta(minutes=20)  # longer than any lease and any wait between two tries: a clock was wrong


def take_turn(owner: str, *, now: datetime, timings: Timings) -> bool:
    """True when this process is the sweeper for now; writes the heartbeat that health looks at."""
    until = now + timedelta(seconds=timings.sweep * 3)
    with transaction() as session:
        beat = session.get(Heartbeat, SWEEPER, with_for_update=True, populate_existing=True)
        if beat is not None and beat.owner != owner and now < beat.lease_until < now + timedelta(minutes=5):
            return False
        row = {"name": SWEEPER, "owner": owner, "lease_until": until, "beat_at": now}
        upsert(session, Heartbeat, [row], unique=("name",), update=("owner", "lease_until", "beat_at"))
    return True


def sweep(*, now: datetime, timings: Timings) -> int:
    """One round; the number of hints sent."""
    make_due(now=now)
    return_lapsed(now=now)
    bury_lost(now=now)
    return hint_due(now=now, again_after=timings.hint_again)


def make_due(*, now: datetime) -> None:
    """What a clock that was ahead asked for, put off or hinted at does not wait until the right one gets there.

    A letter may be meant to wait; one that is made due too early says so when it is sent.
    """
    asked, wait = JobRequest.created_at > now + FAR_AHEAD, JobRequest.not_before > now + FAR_AHEAD
    waits = asked | (wait & (JobRequest.kind != Job.SEND))
    ahead = (JobRequest.status == JobStatus.PENDING, waits | (JobRequest.hinted_at > now + FAR_AHEAD))
    if db.session().scalar(select(JobRequest.id).where(*ahead).limit(1)) is None:
        return
    values = {
        "created_at": case((asked, now), else_=JobRequest.created_at),
        "not_before": case((waits, now), else_=JobRequest.not_before),
        "hinted_at": None,
    }
    with transaction() as session:
        session.execute(update(JobRequest).where(*ahead).values(values).execution_options(synchronize_session=False))


def return_lapsed(*, now: datetime) -> None:
    """A lease that ran out goes back to pending and costs no attempt: its worker died, not the work."""
    ran_out = (JobRequest.lease_until < now) | (JobRequest.lease_until > now + FAR_AHEAD)
    lapsed = (JobRequest.status == JobStatus.RUNNING, ran_out)
    if db.session().scalar(select(JobRequest.id).where(*lapsed).limit(1)) is None:
        return
    statement = (
        update(JobRequest)
        .where(*lapsed)
        .values(
            status=JobStatus.PENDING,
            attempts=JobRequest.attempts - 1,
            losses=JobRequest.losses + 1,
            not_before=now,
            hinted_at=None,
            lease_until=None,
            lease_owner=None,
            last_error="The worker stopped before it was done.",
        )
        .returning(JobRequest.kind)
        .execution_options(synchronize_session=False)
    )
    with transaction() as session:
        lost = Counter(session.scalars(statement))
        for kind, n in sorted(lost.items(), key=lambda item: item[0].value):
            counting.count_lost(kind, n)


def bury_lost(*, now: datetime) -> None:
    """A request whose worker died too often becomes a dead letter; what waited for it goes on."""
    lost = (JobRequest.status == JobStatus.PENDING, JobRequest.losses >= MAX_LOSSES)
    ids = db.session().scalars(select(JobRequest.id).where(*lost).limit(HINTS_AT_ONCE)).all()
    if not ids:
        return
    with transaction() as session:
        session.execute(
            update(JobRequest)
            .where(JobRequest.id.in_(ids), *lost)
            .values(
                status=JobStatus.DEAD,
                finished_at=now,
                last_error=f"The worker stopped {MAX_LOSSES} times while doing this.",
            )
            .execution_options(synchronize_session=False)
        )
        session.execute(
            update(JobRequest)
            .where(JobRequest.waits_for.in_(ids))
            .values(waits_for=None)
            .execution_options(synchronize_session=False)
        )


def hint_due(*, now: datetime, again_after: int) -> int:
    """Send hints for due requests never hinted, or hinted long ago while their queue is short. The number sent."""
    return sum(_hint_queue(queue, now=now, again_after=again_after) for queue in broker.QUEUES)


def _hint_queue(queue: str, *, now: datetime, again_after: int) -> int:
    """Each queue for itself: ten thousand files to read hold back no letter, and nobody who has just come."""
    waiting = broker.queue_length(queue)
    if waiting is None:  # the broker is away; the rows wait
        return 0
    rows = db.session().execute(_without_hint(queue, waiting, now=now, again_after=again_after)).all()
    if not rows or not _publish_all(rows):
        return 0
    ids = [row.id for row in rows]
    with transaction() as session:
        session.execute(
            update(JobRequest)
            .where(JobRequest.id.in_(ids))
            .values(hinted_at=now)
            .execution_options(synchronize_session=False)
        )
    return len(ids)


def _without_hint(queue: str, waiting: int, *, now: datetime, again_after: int) -> Select[int, Job, bool]:
    """What is due in a queue in which so many hints wait, and has none, or has lost it."""
    stale = JobRequest.hinted_at < now - timedelta(seconds=again_after)
    missing = JobRequest.hinted_at.is_(None)
    return (
        select(JobRequest.id, JobRequest.kind, JobRequest.in_bulk)
        .where(
            _goes_to(queue),
            JobRequest.status == JobStatus.PENDING,
            JobRequest.not_before <= now,
            JobRequest.waits_for.is_(None),
            or_(missing, stale) if waiting < QUEUE_IS_BUSY else missing,
        )
        .order_by(JobRequest.not_before, JobRequest.id)
        .limit(max(0, HINTS_AT_ONCE - waiting))
    )


def _goes_to(queue: str) -> ColumnElement[bool]:
    """True for the requests whose hints the queue takes."""
    taken = {bulk: [kind for kind in Job if hints.queue_of(kind, in_bulk=bulk) == queue] for bulk in (False, True)}
    either = ((JobRequest.kind.in_(kinds), JobRequest.in_bulk.is_(bulk)) for bulk, kinds in taken.items() if kinds)
    return or_(*(and_(*both) for both in either))


def _publish_all(rows: Sequence[Row[int, Job, bool]]) -> bool:
    alike: dict[tuple[Job, bool], list[int]] = {}
    for request_id, kind, in_bulk in rows:
        alike.setdefault((kind, in_bulk), []).append(request_id)
    return all(hints.publish(kind, ids, in_bulk=in_bulk) for (kind, in_bulk), ids in alike.items())


def last_beat() -> datetime | None:
    """When the sweeper last came round."""
    return db.session().scalar(select(func.max(Heartbeat.beat_at)).where(Heartbeat.name == SWEEPER))
