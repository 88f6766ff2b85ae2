"""Drafting postings and rubrics from documents."""

from __future__ import annotations

from tracker.drafting.commands import draft_document
from tracker.foundation import jobs
from workers.celery_app import celery
from workers.doing import do


@celery.task(name=jobs.Job.DRAFT.value)
def draft(request_id: int) -> None:
    """Read one document and draft from it."""
    do(request_id, draft_document)
