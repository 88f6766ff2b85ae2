from __future__ import annotations

from flask import Flask

from tracker.foundation import clock, jobs
from tracker.foundation.database import transaction
from tracker.foundation.jobs.standing import status_of


def test_work_that_nobody_asked_for_has_no_status(app: Flask) -> None:
    assert status_of(jobs.Job.DRAFT, "k") is None
    with transaction():
        jobs.request(jobs.Job.DRAFT, "k", now=clock.now())
    assert status_of(jobs.Job.DRAFT, "k") is jobs.JobStatus.PENDING
