"""Claim, work, finish: once in effect, however often it is started."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select

from tests.conftest import NOW
from tracker.foundation import jobs, tallies
from tracker.foundation.database import db, transaction
from tracker.foundation.jobs import Job, JobRequest, JobStatus
from tracker.foundation.jobs.running import take

LEASE = 40


def ask(key: str = "k", *, now: datetime = NOW, waits_for: int | None = None, kind: Job = Job.READ) -> int:
    with transaction():
        return jobs.request(kind, key, now=now, waits_for=waits_for)


def row(request_id: int) -> JobRequest:
    found = db.session.scalars(
        select(JobRequest).filter_by(id=request_id).execution_options(populate_existing=True)
    ).one()
    db.session.commit()
    return found


def counting(_claim: jobs.Claim) -> Callable[[], None]:
    return lambda: tallies.shift("test", {"done": 1})


def failing(_claim: jobs.Claim) -> Callable[[], None]:
    raise RuntimeError("the reader stopped")


def test_asking_twice_makes_one_request(app: Flask) -> None:
    assert ask() == ask()


@time_machine.travel(NOW, tick=False)
def test_work_is_done_once_however_often_it_is_hinted(app: Flask) -> None:
    request_id = ask()
    for _ in range(3):
        jobs.run(request_id, counting, lease_seconds=LEASE)
    assert (tallies.read("test"), row(request_id).status) == ({"done": 1}, JobStatus.DONE)


@time_machine.travel(NOW, tick=False)
def test_a_second_worker_cannot_claim_what_the_first_holds(app: Flask) -> None:
    request_id = ask()
    first = take(request_id, now=NOW, lease_seconds=LEASE)
    assert first is not None
    assert take(request_id, now=NOW, lease_seconds=LEASE) is None


def test_a_worker_whose_lease_ran_out_cannot_finish(app: Flask) -> None:
    request_id = ask()

    def slow(_claim: jobs.Claim) -> Callable[[], None]:
        later = NOW + timedelta(seconds=LEASE + 1)
        assert take(request_id, now=later, lease_seconds=LEASE) is not None  # someone else has it now
        return lambda: tallies.shift("test", {"done": 1})

    with time_machine.travel(NOW, tick=False):
        jobs.run(request_id, slow, lease_seconds=LEASE)
    assert (tallies.read("test"), row(request_id).losses) == ({}, 1)


def test_failure_waits_and_the_third_is_a_dead_letter(app: Flask) -> None:
    request_id = ask()
    moment = NOW
    for attempt in (1, 2, 3):
        with time_machine.travel(moment, tick=False):
            jobs.run(request_id, failing, lease_seconds=LEASE)
        found = row(request_id)
        assert found.attempts == attempt
        moment = found.not_before + timedelta(seconds=1)
    assert (found.status, found.last_error) == (JobStatus.DEAD, "Something failed that we did not foresee.")


def test_a_dead_letter_is_not_claimed_again(app: Flask) -> None:
    request_id = ask()

    def hopeless(_claim: jobs.Claim) -> Callable[[], None]:
        raise jobs.GiveUp("Nothing can be done.")

    with time_machine.travel(NOW, tick=False):
        jobs.run(request_id, hopeless, lease_seconds=LEASE)
        jobs.run(request_id, counting, lease_seconds=LEASE)
    assert (row(request_id).status, tallies.read("test")) == (JobStatus.DEAD, {})


def test_not_yet_costs_no_attempt(app: Flask) -> None:
    request_id = ask()

    def early(_claim: jobs.Claim) -> Callable[[], None]:
        raise jobs.NotYet(30, "not before the notice period ends")

    with time_machine.travel(NOW, tick=False):
        jobs.run(request_id, early, lease_seconds=LEASE)
    found = row(request_id)
    assert (found.status, found.attempts, found.not_before) == (JobStatus.PENDING, 0, NOW + timedelta(seconds=30))


@pytest.mark.parametrize("work", [counting, failing], ids=["done", "dead"])
def test_what_waits_for_another_goes_on_when_that_has_ended(
    app: Flask, work: Callable[[jobs.Claim], Callable[[], None]]
) -> None:
    first = ask("first")
    second = ask("second", waits_for=first, kind=Job.SCORE)
    moment = NOW
    with time_machine.travel(NOW, tick=False):
        jobs.run(second, counting, lease_seconds=LEASE)
    assert row(second).status is JobStatus.PENDING
    for _ in range(3):
        with time_machine.travel(moment, tick=False):
            jobs.run(first, work, lease_seconds=LEASE)
        moment = row(first).not_before + timedelta(seconds=1)
    assert row(second).waits_for is None


def test_waiting_for_something_that_has_ended_is_no_waiting(app: Flask) -> None:
    first = ask("first")
    with time_machine.travel(NOW, tick=False):
        jobs.run(first, counting, lease_seconds=LEASE)
    assert row(ask("second", waits_for=first, kind=Job.SCORE)).waits_for is None


def test_asking_again_fences_off_the_run_under_way(app: Flask) -> None:
    request_id = ask()

    def overtaken(claim: jobs.Claim) -> Callable[[], None]:
        with transaction():
            jobs.ask_again(Job.READ, claim.key, now=NOW)
        return lambda: tallies.shift("test", {"done": 1})

    with time_machine.travel(NOW, tick=False):
        jobs.run(request_id, overtaken, lease_seconds=LEASE)
        assert tallies.read("test") == {}
        jobs.run(request_id, counting, lease_seconds=LEASE)
    assert tallies.read("test") == {"done": 1}
