"""The sweeper finds what died, what waits and what was never hinted."""

from __future__ import annotations

from datetime import timedelta

from flask import Flask

from tests.conftest import NOW
from tests.foundation.jobs.test_running import LEASE, ask, row
from tracker.config import Timings
from tracker.foundation import broker, jobs
from tracker.foundation.database import transaction
from tracker.foundation.jobs import Job, JobStatus, counting, sweeping
from tracker.foundation.jobs.running import take
from tracker.foundation.jobs.states import MAX_LOSSES

LATER = NOW + timedelta(seconds=LEASE + 1)
TIMINGS = Timings()


def test_a_lapsed_lease_goes_back_and_costs_no_attempt(app: Flask) -> None:
    request_id = ask()
    take(request_id, now=NOW, lease_seconds=LEASE)
    sweeping.return_lapsed(now=LATER)
    found = row(request_id)
    assert (found.status, found.attempts, found.losses) == (JobStatus.PENDING, 0, 1)


def test_a_lease_that_holds_is_left_alone(app: Flask) -> None:
    request_id = ask()
    take(request_id, now=NOW, lease_seconds=LEASE)
    sweeping.return_lapsed(now=NOW + timedelta(seconds=1))
    assert row(request_id).status is JobStatus.RUNNING


def test_work_whose_worker_dies_ten_times_is_buried(app: Flask) -> None:
    request_id = ask()
    moment = NOW
    for _ in range(MAX_LOSSES):
        take(request_id, now=moment, lease_seconds=LEASE)
        moment += timedelta(seconds=LEASE + 1)
        sweeping.return_lapsed(now=moment)
    sweeping.bury_lost(now=moment)
    assert row(request_id).status is JobStatus.DEAD


def test_a_request_that_was_never_hinted_is_hinted(app: Flask) -> None:
    broker.client().delete(broker.QUEUE)
    request_id = ask()
    with transaction() as session:
        session.merge(row(request_id)).hinted_at = None
    assert sweeping.hint_due(now=NOW, again_after=30) == 1
    assert row(request_id).hinted_at == NOW


def test_a_fresh_hint_is_not_repeated(app: Flask) -> None:
    broker.client().delete(broker.QUEUE)
    ask()
    assert sweeping.hint_due(now=NOW + timedelta(seconds=10), again_after=30) == 0
    assert sweeping.hint_due(now=NOW + timedelta(seconds=31), again_after=30) == 1


def test_one_sweeper_at_a_time(app: Flask) -> None:
    assert sweeping.take_turn("one", now=NOW, timings=TIMINGS)
    assert not sweeping.take_turn("two", now=NOW + timedelta(seconds=1), timings=TIMINGS)
    assert sweeping.take_turn("two", now=NOW + timedelta(minutes=1), timings=TIMINGS)
    assert sweeping.last_beat() == NOW + timedelta(minutes=1)


def test_a_clock_that_jumped_back_does_not_stop_the_sweep(app: Flask) -> None:
    assert sweeping.take_turn("one", now=NOW + timedelta(hours=1), timings=TIMINGS)
    assert sweeping.take_turn("two", now=NOW, timings=TIMINGS)


def test_a_letter_is_hinted_however_many_files_wait(app: Flask) -> None:
    for queue in broker.QUEUES:
        broker.client().delete(queue)
    ask("files")
    broker.client().rpush(broker.QUEUE, *["x"] * 500)
    letter = ask("letter", kind=Job.SEND)
    with transaction() as session:
        session.merge(row(letter)).hinted_at = None
    before = broker.queue_length(broker.MAIL_QUEUE)
    assert sweeping.hint_due(now=NOW, again_after=30) == 1
    assert (before, broker.queue_length(broker.MAIL_QUEUE)) == (1, 2)
    broker.client().delete(*broker.QUEUES)


def test_a_newcomer_is_hinted_however_many_are_done_anew(app: Flask) -> None:
    broker.client().delete(*broker.QUEUES)
    with transaction():
        jobs.request_many(Job.SCORE, [f"k{n}" for n in range(60)], now=NOW)
        reading = jobs.request(Job.READ, "old", now=NOW, in_bulk=True)
        waiting = jobs.request(Job.SCORE, "old", now=NOW, waits_for=reading, in_bulk=True)
    newcomer = ask("new")
    with transaction() as session:
        session.merge(row(newcomer)).hinted_at = None
    broker.client().delete(*broker.QUEUES)
    assert sweeping.hint_due(now=NOW, again_after=30) == 61
    jobs.run(reading, lambda _claim: lambda: None, lease_seconds=LEASE)
    assert [broker.queue_length(queue) for queue in broker.QUEUES] == [1, 0, 61]
    assert (row(waiting).waits_for, row(waiting).in_bulk) == (None, True)
    broker.client().delete(*broker.QUEUES)


def test_leases_that_ran_out_are_counted(app: Flask) -> None:
    take(ask(), now=NOW, lease_seconds=LEASE)
    sweeping.return_lapsed(now=LATER)
    assert counting.tries(Job.READ).lost == 1


def test_work_asked_for_by_a_clock_an_hour_ahead_is_due_once_the_clock_is_right(app: Flask) -> None:
    request_id = ask(now=NOW + timedelta(hours=1))
    sweeping.sweep(now=NOW, timings=TIMINGS)
    found = row(request_id)
    assert (found.not_before, found.created_at) == (NOW, NOW)


def test_a_lease_of_a_clock_an_hour_ahead_has_run_out(app: Flask) -> None:
    request_id = ask()
    take(request_id, now=NOW + timedelta(hours=1), lease_seconds=LEASE)
    sweeping.return_lapsed(now=NOW)
    assert (row(request_id).status, row(request_id).losses) == (JobStatus.PENDING, 1)


def test_a_letter_that_is_to_wait_waits(app: Flask) -> None:
    tomorrow = NOW + timedelta(days=1)
    with transaction():
        request_id = jobs.request(Job.SEND, "letter", now=NOW, not_before=tomorrow)
    sweeping.sweep(now=NOW, timings=TIMINGS)
    assert row(request_id).not_before == tomorrow
