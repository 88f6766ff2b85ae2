"""Reading files and scoring applications."""

from __future__ import annotations

from tracker.foundation import jobs
from tracker.screening.commands import read_file, score_application
from workers.celery_app import celery
from workers.doing import do


@celery.task(name=jobs.Job.READ.value)
def read(request_id: int) -> None:
    """Read one file."""
    do(request_id, read_file)


@celery.task(name=jobs.Job.SCORE.value)
def score(request_id: int) -> None:
    """Score one application with one rubric version."""
    do(request_id, score_application)
