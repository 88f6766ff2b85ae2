"""Trying failed work again: once, however many people ask at the same moment."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import select

from tracker import audit
from tracker.foundation import jobs
from tracker.foundation.database import db
from tracker.messages.commands import queue_again


def retry_work(request_ids: Collection[int], *, actor: str, now: datetime) -> int:
    """Begin again what of these has failed for good; the number begun. Call inside ``transaction()``.

    What somebody has tried again meanwhile is left alone: to begin a letter under way once more would send it twice.
    """
    query = (
        select(jobs.JobRequest)
        .where(jobs.JobRequest.id.in_(request_ids), jobs.JobRequest.status == jobs.JobStatus.DEAD)
        .order_by(jobs.JobRequest.id)
        .with_for_update()
    )
    found = db.session().scalars(query.execution_options(populate_existing=True)).all()
    for one in found:
        jobs.ask_again(one.kind, one.key, now=now)
        if one.kind is jobs.Job.SEND:
            queue_again(one.key)
        audit.record("job.retry", object_kind="job", object_id=str(one.id), actor=actor, at=now)
    return len(found)
