"""Failed work is tried again once, however many people press the button."""

from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy import select, update

from tests.conftest import NOW
from tracker.audit.queries import history_of
from tracker.foundation import jobs
from tracker.foundation.database import db, transaction
from tracker.foundation.jobs import Job, JobRequest, JobStatus
from tracker.messages.commands import Draft, fail_undeliverable, write_letter
from tracker.messages.lifecycle import LetterStatus
from tracker.screening.commands import retry_work

LETTER = Draft("beet:1", "beet", "a-beet", "wanja@example.org", "Wanja Marlow", "Your beet", "It grew.")
ADMIN = "an-admin"


@pytest.fixture
def failed(app: Flask) -> int:
    """The number of a request that failed for good."""
    with transaction():
        made = jobs.request(Job.READ, "a-file", now=NOW)
        db.session.execute(update(JobRequest).values(status=JobStatus.DEAD, attempts=3, finished_at=NOW))
    return made


def state(request_id: int) -> tuple[JobStatus, int]:
    """(status, revision), as they stand."""
    found = db.session.get_one(JobRequest, request_id, populate_existing=True)
    return found.status, found.revision


def retry(*ids: int) -> int:
    """As the route does it."""
    with transaction():
        return retry_work(ids, actor=ADMIN, now=NOW)


def test_failed_work_begins_from_the_start_and_the_trail_says_who_asked(failed: int) -> None:
    assert (retry(failed), state(failed)) == (1, (JobStatus.PENDING, 1))
    assert [(entry.action, entry.actor) for entry in history_of("job", str(failed))] == [("job.retry", ADMIN)]


@pytest.mark.parametrize("meanwhile", [JobStatus.PENDING, JobStatus.RUNNING, JobStatus.DONE])
def test_what_somebody_else_has_tried_again_already_is_left_alone(failed: int, meanwhile: JobStatus) -> None:
    db.session.get_one(JobRequest, failed)  # the page of the second one was made while it was dead
    with transaction():
        set_free = update(JobRequest).values(status=meanwhile).execution_options(synchronize_session=False)
        db.session.execute(set_free)
    assert (retry(failed), retry(failed, 999), state(failed)) == (0, 0, (meanwhile, 0))
    assert history_of("job", str(failed)) == []


def test_a_letter_that_failed_is_on_its_way_again(app: Flask) -> None:
    with transaction():
        letter = write_letter(LETTER, now=NOW)
        db.session.execute(update(JobRequest).values(status=JobStatus.DEAD, finished_at=NOW))
    with transaction():
        fail_undeliverable()
    retry(db.session.scalars(select(JobRequest.id)).one())
    db.session.refresh(letter)
    assert letter.status is LetterStatus.QUEUED
