"""Reading files and scoring applications."""

from __future__ import annotations

from tracker.foundation import jobs
from tracker.screening.commands import read_file, score_application
from workers.celery_app import celery
from workers.leases import LEASE_SECONDS


@celery.task(name=jobs.Job.READ.value)
def read(request_id: int) -> None:
    """Read one file."""
    jobs.run(request_id, read_file, lease_seconds=LEASE_SECONDS)


@celery.task(name=jobs.Job.SCORE.value)
def score(request_id: int) -> None:
    """Score one application with one rubric version."""
    jobs.run(request_id, score_application, lease_seconds=LEASE_SECONDS)
