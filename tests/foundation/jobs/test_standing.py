from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy import update

from tracker.foundation import clock, jobs
from tracker.foundation.database import transaction
from tracker.foundation.jobs.standing import is_under_way

STATES = {
    jobs.JobStatus.PENDING: True,
    jobs.JobStatus.RUNNING: True,
    jobs.JobStatus.DONE: False,
    jobs.JobStatus.DEAD: False,
}


@pytest.mark.parametrize(("status", "expected"), STATES.items())
def test_work_is_under_way_until_it_has_ended(app: Flask, status: jobs.JobStatus, expected: bool) -> None:
    with transaction() as session:
        jobs.request(jobs.Job.DRAFT, "k:7", now=clock.now())
        session.execute(update(jobs.JobRequest).values(status=status))
    assert is_under_way(jobs.Job.DRAFT, "k:") is expected


def test_work_of_another_kind_or_key_is_not_meant(app: Flask) -> None:
    with transaction():
        jobs.request(jobs.Job.DRAFT, "k:7", now=clock.now())
    assert not is_under_way(jobs.Job.SCORE, "k:")
    assert not is_under_way(jobs.Job.DRAFT, "kk:")
