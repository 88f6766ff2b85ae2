"""How a task does its work: by a claim, under the lease of the settings, once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
import time_machine
from flask import Flask

from tests.conftest import NOW
from tracker.foundation import jobs
from tracker.foundation.database import db, transaction
from tracker.foundation.jobs import JobRequest, JobStatus
from tracker.web.settings import settings
from workers import doing


def test_the_work_is_claimed_for_the_time_of_a_lease_and_done_once(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doing, "flask_app", app)  # the worker's own application has the settings of its machine
    with transaction():
        request_id = jobs.request(jobs.Job.READ, "a-file", now=NOW)
    seen = []

    def work(claim: jobs.Claim) -> Callable[[], None]:
        lease = db.session.get_one(JobRequest, request_id, populate_existing=True).lease_until
        seen.append((claim.key, lease))
        db.session.commit()
        return lambda: None

    with time_machine.travel(NOW, tick=False):
        doing.do(request_id, work)
        doing.do(request_id, work)
    assert seen == [("a-file", NOW + timedelta(seconds=settings().timings.lease))]
    assert db.session.get_one(JobRequest, request_id, populate_existing=True).status is JobStatus.DONE
