"""Tries and times are counted in the transactions that end them."""

from __future__ import annotations

from datetime import timedelta

import time_machine
from flask import Flask

from tests.conftest import NOW
from tests.foundation.jobs.test_running import LEASE, ask, counting, failing, row
from tracker.foundation import jobs
from tracker.foundation.database import transaction
from tracker.foundation.jobs import Job
from tracker.foundation.jobs.counting import BUCKETS, count_done, tries


def test_each_bucket_holds_those_before_it(app: Flask) -> None:
    with transaction():
        for seconds in (0.01, 0.05, 0.3, 99.0):
            count_done(Job.READ, seconds)
    found = tries(Job.READ)
    assert (found.done, round(found.seconds, 2), dict(zip(BUCKETS, found.within, strict=True))[0.5]) == (4, 99.36, 3)
    assert (found.most_within(0.5), found.most_within(0.75), found.most_within(1.0)) == (0.05, 0.5, None)


def test_nothing_done_is_within_nothing(app: Flask) -> None:
    assert tries(Job.SCORE).most_within(0.5) is None


def test_a_failure_and_an_end_are_counted_once_each(app: Flask) -> None:
    request_id = ask()
    with time_machine.travel(NOW, tick=False):
        jobs.run(request_id, failing, lease_seconds=LEASE)
    with time_machine.travel(row(request_id).not_before + timedelta(seconds=1), tick=False):
        jobs.run(request_id, counting, lease_seconds=LEASE)
    found = tries(Job.READ)
    assert (found.done, found.failed, found.lost) == (1, 1, 0)
