"""The moves that are listed are those that really happen, no fewer and no more."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from itertools import pairwise

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select, update

from tests.conftest import NOW
from tracker.foundation import jobs
from tracker.foundation.database import db, transaction
from tracker.foundation.jobs import Claim, Job, JobRequest, JobStatus
from tracker.foundation.jobs.running import take
from tracker.foundation.jobs.states import MAX_LOSSES, MOVES, backoff_seconds
from tracker.foundation.jobs.sweeping import bury_lost, return_lapsed


@pytest.mark.parametrize(
    ("attempts", "jitter", "seconds"), [(1, 1.0, 10), (2, 0.5, 10), (3, 1.5, 60), (7, 1.0, 600), (500, 1.0, 600)]
)
def test_each_failure_waits_longer_up_to_ten_minutes(attempts: int, jitter: float, seconds: float) -> None:
    assert backoff_seconds(attempts, jitter) == seconds


def test_every_listed_move_happens_and_no_other(app: Flask) -> None:
    with transaction():
        request_id = jobs.request(Job.READ, "k", now=NOW)
    trail = [JobStatus.PENDING]

    def look() -> None:
        trail.append(db.session.scalars(select(JobRequest.status)).one())
        db.session.commit()

    def work(error: Exception | None) -> Callable[[Claim], Callable[[], None]]:
        def do(_claim: Claim) -> Callable[[], None]:
            look()
            if error is not None:
                raise error
            return lambda: None

        return do

    def run(hour: int, error: Exception | None) -> None:
        with time_machine.travel(NOW + timedelta(hours=hour), tick=False):
            jobs.run(request_id, work(error), lease_seconds=40)
        look()

    def ask_again(hour: int) -> None:
        with transaction():
            jobs.ask_again(Job.READ, "k", now=NOW + timedelta(hours=hour))
        look()

    run(1, RuntimeError("it stopped"))
    run(2, None)
    ask_again(3)
    take(request_id, now=NOW + timedelta(hours=4), lease_seconds=40)
    look()
    return_lapsed(now=NOW + timedelta(hours=5))
    look()
    run(6, jobs.GiveUp("It cannot be done."))
    ask_again(7)
    with transaction() as session:
        session.execute(update(JobRequest).values(losses=MAX_LOSSES))
    bury_lost(now=NOW + timedelta(hours=8))
    look()
    assert set(pairwise(trail)) == {(status, to) for status, ways in MOVES.items() for to in ways}
