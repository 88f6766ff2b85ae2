"""Asking for work: a row in the caller's transaction, a hint after it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select, update

from tracker.foundation.database import after_commit, begins_with, db, insert_new, insert_or_ignore
from tracker.foundation.jobs import hints
from tracker.foundation.jobs.kinds import Job
from tracker.foundation.jobs.models import JobRequest
from tracker.foundation.jobs.states import ENDED, JobStatus


def request(
    kind: Job,
    key: str,
    *,
    now: datetime,
    not_before: datetime | None = None,
    waits_for: int | None = None,
    in_bulk: bool = False,
) -> int:
    """The id of the request for ``(kind, key)``, made if there is none. Call inside ``transaction()``.

    A request that exists is left as it is, whatever its state: the same key is the same work. Only that it no longer
    waits ``in_bulk``, once somebody asks for it alone.
    """
    due = not_before or now
    if waits_for is not None and _has_ended(waits_for):
        waits_for = None
    hinted_at = now if waits_for is None and due <= now else None
    row = {**_fresh(kind, key, due, now), "waits_for": waits_for, "hinted_at": hinted_at, "in_bulk": in_bulk}
    new_id = insert_new(db.session(), JobRequest, row, unique=("kind", "key"))
    if new_id is None:
        return _hint_existing(kind, key, due=due, now=now, in_bulk=in_bulk)
    if hinted_at is not None:
        _hint_after_commit(kind, [new_id], in_bulk=in_bulk)
    return new_id


def _hint_existing(kind: Job, key: str, *, due: datetime, now: datetime, in_bulk: bool) -> int:
    found = _find(kind, key)
    moves_up = found.in_bulk and not in_bulk
    if moves_up:
        found.in_bulk = False
    waits = found.status is JobStatus.PENDING and found.waits_for is None and due <= now
    if waits and (moves_up or found.hinted_at is None):
        found.hinted_at = now
        _hint_after_commit(kind, [found.id], in_bulk=found.in_bulk)
    return found.id


def request_many(kind: Job, keys: Sequence[str], *, now: datetime) -> None:
    """Requests for all ``keys`` at once, in bulk; the sweeper hints them as the queue empties."""
    rows = [{**_fresh(kind, key, now, now), "in_bulk": True} for key in keys]
    insert_or_ignore(db.session(), JobRequest, rows, unique=("kind", "key"))
    ids = list(_pending_ids(kind, keys[: hints.BATCH]))
    _hint_after_commit(kind, ids, in_bulk=True)


def ask_again(kind: Job, key: str, *, now: datetime) -> None:
    """Do ``(kind, key)`` once more from the start: its input changed, or an admin retries a dead one.

    A run under way is fenced off by the new revision: it will not be able to finish. What nobody has asked for yet,
    as after an upgrade that names the work anew, is asked for now.
    """
    statement = (
        update(JobRequest)
        .where(JobRequest.kind == kind, JobRequest.key == key)
        .values(**_anew(now), in_bulk=False, hinted_at=now)
        .returning(JobRequest.id)
        .execution_options(synchronize_session="fetch")
    )
    known = db.session().scalar(statement)
    if known is None:
        request(kind, key, now=now)
    else:
        _hint_after_commit(kind, [known])


def ask_all_again(kind: Job, prefix: str, *, now: datetime) -> None:
    """Do once more, in bulk, what has ended and whose key begins with ``prefix``; the sweeper hints it."""
    db.session().execute(
        update(JobRequest)
        .where(JobRequest.kind == kind, begins_with(JobRequest.key, prefix), JobRequest.status.in_(ENDED))
        .values(**_anew(now), in_bulk=True, hinted_at=None)
        .execution_options(synchronize_session=False)
    )


def _anew(now: datetime) -> dict[str, object]:
    """The columns of a request that is to be done from the start, whatever became of it."""
    forgotten = dict.fromkeys(("lease_until", "lease_owner", "finished_at", "last_error", "trace"))
    begun = {"status": JobStatus.PENDING, "attempts": 0, "losses": 0, "not_before": now}
    return {**begun, **forgotten, "revision": JobRequest.revision + 1}


def _fresh(kind: Job, key: str, due: datetime, now: datetime) -> dict[str, object]:
    """The columns of a request that nobody has tried."""
    tried = {"attempts": 0, "losses": 0, "revision": 0}
    return {"kind": kind, "key": key, "status": JobStatus.PENDING, **tried, "not_before": due, "created_at": now}


def _find(kind: Job, key: str) -> JobRequest:
    return db.session().scalars(select(JobRequest).filter_by(kind=kind, key=key)).one()


def _has_ended(request_id: int) -> bool:
    """Locks the row awaited: it cannot end between this look and the insert that waits for it."""
    query = select(JobRequest.status).where(JobRequest.id == request_id).with_for_update()
    return db.session().scalar(query) in ENDED


def _pending_ids(kind: Job, keys: Sequence[str]) -> Sequence[int]:
    query = select(JobRequest.id).where(
        JobRequest.kind == kind, JobRequest.key.in_(keys), JobRequest.status == JobStatus.PENDING
    )
    return db.session().scalars(query).all()


def _hint_after_commit(kind: Job, ids: Sequence[int], *, in_bulk: bool = False) -> None:
    if ids:
        after_commit(lambda: hints.publish(kind, ids, in_bulk=in_bulk))
