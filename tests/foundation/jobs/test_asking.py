"""Asking for work: one row a key, whoever asks and how often; asking again fences off a run under way."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import func, select, update

from tests.conftest import NOW
from tracker.foundation import broker, jobs
from tracker.foundation.database import db, transaction
from tracker.foundation.jobs import Job, JobRequest, JobStatus
from tracker.foundation.jobs.hints import BATCH

LATER = NOW + timedelta(hours=1)


@pytest.fixture(autouse=True)
def empty_queues(app: Flask) -> None:
    broker.client().delete(*broker.QUEUES)


def row(key: str) -> JobRequest:
    """As it stands."""
    found = db.session.scalars(select(JobRequest).filter_by(key=key).execution_options(populate_existing=True)).one()
    db.session.commit()
    return found


def lengths() -> list[int | None]:
    """Hints in each queue."""
    return [broker.queue_length(queue) for queue in broker.QUEUES]


def test_the_same_key_is_the_same_work_whatever_its_state() -> None:
    with transaction():
        first = jobs.request(Job.READ, "k", now=NOW)
        again, other = jobs.request(Job.READ, "k", now=LATER), jobs.request(Job.SEND, "k", now=NOW)
    with transaction() as session:
        session.execute(update(JobRequest).where(JobRequest.id == first).values(status=JobStatus.DEAD))
    with transaction():
        assert jobs.request(Job.READ, "k", now=LATER) == first
    assert (again == first, other == first, lengths()) == (True, False, [1, 1, 0])
    assert db.session.get_one(JobRequest, first, populate_existing=True).status is JobStatus.DEAD


def test_no_hint_leaves_for_what_is_rolled_back_or_not_due() -> None:
    with pytest.raises(RuntimeError), transaction():
        jobs.request(Job.READ, "gone", now=NOW)
        raise RuntimeError
    with transaction():
        reading = jobs.request(Job.READ, "later", now=NOW, not_before=LATER)
        jobs.request(Job.SCORE, "waits", now=NOW, waits_for=reading)
    assert (lengths(), row("later").hinted_at, row("waits").waits_for) == ([0, 0, 0], None, reading)
    assert db.session.scalar(select(func.count()).select_from(JobRequest)) == 2


@pytest.mark.parametrize("status", [JobStatus.DONE, JobStatus.DEAD])
def test_what_has_ended_is_waited_for_by_nobody(status: JobStatus) -> None:
    with transaction() as session:
        reading = jobs.request(Job.READ, "k", now=NOW)
        session.execute(update(JobRequest).where(JobRequest.id == reading).values(status=status))
        jobs.request(Job.SCORE, "s", now=NOW, waits_for=reading)
    assert (row("s").waits_for, row("s").hinted_at) == (None, NOW)


def test_many_are_asked_for_at_once_and_hinted_a_few_at_a_time() -> None:
    keys = [f"k{n}" for n in range(BATCH + 30)]
    for _ in range(2):
        with transaction():
            jobs.request_many(Job.SCORE, keys, now=NOW)
    with transaction():
        jobs.request_many(Job.SCORE, [], now=NOW)
    assert db.session.scalar(select(func.count()).select_from(JobRequest)) == len(keys)
    assert lengths() == [0, 0, 2 * BATCH]


def test_whoever_asks_alone_waits_behind_nothing_that_was_asked_for_in_bulk() -> None:
    with transaction():
        reading = jobs.request(Job.READ, "file", now=NOW, in_bulk=True)
        jobs.request(Job.SCORE, "old", now=NOW, waits_for=reading, in_bulk=True)
        jobs.request_many(Job.SCORE, ["many"], now=NOW)
    with transaction():
        jobs.request(Job.READ, "new", now=NOW)
    assert (lengths(), row("file").in_bulk, row("new").in_bulk) == ([1, 0, 2], True, False)


def test_work_in_bulk_that_somebody_asks_for_alone_moves_up() -> None:
    with transaction():
        first = jobs.request(Job.READ, "file", now=NOW, in_bulk=True)
    with transaction():
        again = jobs.request(Job.READ, "file", now=LATER)
    assert (again, row("file").in_bulk, row("file").hinted_at, lengths()) == (first, False, LATER, [1, 0, 1])
    with transaction():
        jobs.request(Job.READ, "file", now=LATER, in_bulk=True)
    assert (row("file").in_bulk, lengths()) == (False, [1, 0, 1])


def test_asking_again_begins_from_the_start_under_a_new_revision() -> None:
    with transaction() as session:
        jobs.request(Job.READ, "k", now=NOW)
        spent = {"status": JobStatus.DEAD, "attempts": 3, "losses": 2, "last_error": "It stopped.", "trace": "x"}
        session.execute(update(JobRequest).values(finished_at=NOW, **spent))
    with transaction():
        jobs.ask_again(Job.READ, "k", now=LATER)
    found = row("k")
    assert (found.status, found.attempts, found.losses, found.revision) == (JobStatus.PENDING, 0, 0, 1)
    assert (found.last_error, found.trace, found.finished_at, found.not_before) == (None, None, None, LATER)


def test_asking_again_for_what_nobody_asked_for_asks_for_it() -> None:
    with transaction():
        jobs.ask_again(Job.READ, "k", now=NOW)
    assert (row("k").status, row("k").revision, lengths()) == (JobStatus.PENDING, 0, [1, 0, 0])


def test_all_that_have_ended_are_asked_for_again_in_bulk_and_no_others() -> None:
    states = {"1:a": JobStatus.DONE, "1:b": JobStatus.DEAD, "1:c": JobStatus.RUNNING, "11:a": JobStatus.DONE}
    with transaction() as session:
        jobs.request(Job.READ, "1:a", now=NOW)
        for key, status in states.items():
            made = jobs.request(Job.SCORE, key, now=NOW)
            session.execute(update(JobRequest).where(JobRequest.id == made).values(status=status))
    with transaction():
        jobs.ask_all_again(Job.SCORE, "1:", now=LATER)
    query = select(JobRequest).filter_by(kind=Job.SCORE).execution_options(populate_existing=True)
    found = {row.key: (row.status, row.revision, row.in_bulk, row.hinted_at) for row in db.session.scalars(query)}
    anew = (JobStatus.PENDING, 1, True, None)
    assert (found.pop("1:a"), found.pop("1:b")) == (anew, anew)
    assert found == {key: (states[key], 0, False, NOW) for key in ("1:c", "11:a")}
