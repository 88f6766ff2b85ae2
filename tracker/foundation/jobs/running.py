"""Doing work once in effect, however often it is started.

Claim with one UPDATE (a lease), work outside any transaction, finish in one transaction that a lost lease cannot
enter. Failure waits longer each time; the third failure is a dead letter that a person sees.
"""

from __future__ import annotations

import random
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog
from sqlalchemy import case, or_, update

from tracker.foundation import clock
from tracker.foundation.database import after_commit, db, transaction
from tracker.foundation.jobs import counting, hints
from tracker.foundation.jobs.kinds import Job
from tracker.foundation.jobs.models import JobRequest
from tracker.foundation.jobs.reasons import GiveUp, NotYet, sentence_of, trace_of
from tracker.foundation.jobs.states import MAX_ATTEMPTS, JobStatus, backoff_seconds

log = structlog.get_logger()
Store = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Claim:
    """A lease on one request. ``attempt`` counts from 1."""

    id: int
    kind: Job
    key: str
    attempt: int
    owner: str
    revision: int


class LeaseLost(Exception):
    """Someone else has the request now; whatever was computed is dropped."""


def run(request_id: int, work: Callable[[Claim], Store], *, lease_seconds: int) -> None:
    """Claim the request, do ``work``, and run the ``Store`` it returns in the finishing transaction.

    No row to claim means that it is done, being done, waiting or dead: the hint was a no-op.
    """
    claim = take(request_id, now=clock.now(), lease_seconds=lease_seconds)
    if claim is None:
        return
    with structlog.contextvars.bound_contextvars(job=claim.id, kind=claim.kind.value, attempt=claim.attempt):
        try:
            _do(claim, work)
        except LeaseLost:
            log.info("lease_lost")
        except Exception as error:
            db.session().rollback()
            _record_failure(claim, error, now=clock.now())


def _do(claim: Claim, work: Callable[[Claim], Store]) -> None:
    began = time.perf_counter()
    store = work(claim)
    seconds = time.perf_counter() - began
    with transaction():
        _close(claim, JobStatus.DONE, now=clock.now())
        store()
        counting.count_done(claim.kind, seconds)
    log.info("job_done", milliseconds=round(seconds * 1000))


def take(request_id: int, *, now: datetime, lease_seconds: int) -> Claim | None:
    """A lease on the request, or None. One UPDATE decides, so two workers cannot both have it."""
    owner = secrets.token_hex(16)
    lapsed = (JobRequest.status == JobStatus.RUNNING) & (JobRequest.lease_until < now)
    due = (JobRequest.status == JobStatus.PENDING) & (JobRequest.not_before <= now)
    statement = (
        update(JobRequest)
        .where(
            JobRequest.id == request_id,
            JobRequest.waits_for.is_(None),
            or_(due & (JobRequest.attempts < MAX_ATTEMPTS), lapsed),
        )
        .values(
            status=JobStatus.RUNNING,
            attempts=case((lapsed, JobRequest.attempts), else_=JobRequest.attempts + 1),
            losses=case((lapsed, JobRequest.losses + 1), else_=JobRequest.losses),
            lease_until=now + timedelta(seconds=lease_seconds),
            lease_owner=owner,
        )
        .returning(JobRequest.kind, JobRequest.key, JobRequest.attempts, JobRequest.revision)
        .execution_options(synchronize_session=False)
    )
    with transaction() as session:
        row = session.execute(statement).one_or_none()
    if row is None:
        return None
    return Claim(request_id, row.kind, row.key, row.attempts, owner, row.revision)


def _close(claim: Claim, status: JobStatus, *, now: datetime, error: Exception | None = None) -> None:
    """End a run, if the lease is still ours; wake whoever waited for it."""
    values = {"status": status, "finished_at": now, "lease_until": None, "lease_owner": None, **_why(error)}
    _write(claim, values)
    waiting = (
        db.session()
        .execute(
            update(JobRequest)
            .where(JobRequest.waits_for == claim.id)
            .values(waits_for=None, hinted_at=now)
            .returning(JobRequest.kind, JobRequest.id, JobRequest.in_bulk)
            .execution_options(synchronize_session=False)
        )
        .all()
    )
    for kind, waiting_id, in_bulk in waiting:
        _hint_later(kind, waiting_id, in_bulk=in_bulk)


def _record_failure(claim: Claim, error: Exception, *, now: datetime) -> None:
    log.warning("job_failed", error=trace_of(error))
    try:
        with transaction():
            if isinstance(error, NotYet):
                _postpone(claim, now + timedelta(seconds=error.seconds), claim.attempt - 1, error)
                return
            if isinstance(error, GiveUp) or claim.attempt >= MAX_ATTEMPTS:
                _close(claim, JobStatus.DEAD, now=now, error=error)
            else:
                wait = backoff_seconds(claim.attempt, random.uniform(0.5, 1.5))  # noqa: S311 - spreads retries
                _postpone(claim, now + timedelta(seconds=wait), claim.attempt, error)
            counting.count_failed(claim.kind)
    except LeaseLost:
        log.info("lease_lost")


def _why(error: Exception | None) -> dict[str, object]:
    if error is None:
        return {"last_error": None, "trace": None}
    return {"last_error": sentence_of(error), "trace": trace_of(error)}


def _postpone(claim: Claim, not_before: datetime, attempts: int, error: Exception) -> None:
    values = {
        "status": JobStatus.PENDING,
        "attempts": attempts,
        "not_before": not_before,
        "hinted_at": None,
        "lease_until": None,
        "lease_owner": None,
        **_why(error),
    }
    _write(claim, values)


def _write(claim: Claim, values: dict[str, object]) -> None:
    """One fenced UPDATE: only the holder of the lease, on the revision it claimed, can write."""
    statement = (
        update(JobRequest)
        .where(
            JobRequest.id == claim.id,
            JobRequest.lease_owner == claim.owner,
            JobRequest.revision == claim.revision,
            JobRequest.status == JobStatus.RUNNING,
        )
        .values(**values)
        .returning(JobRequest.id)
        .execution_options(synchronize_session=False)
    )
    if db.session().scalar(statement) is None:
        raise LeaseLost(str(claim.id))


def _hint_later(kind: Job, request_id: int, *, in_bulk: bool) -> None:
    after_commit(lambda: hints.publish(kind, [request_id], in_bulk=in_bulk))
