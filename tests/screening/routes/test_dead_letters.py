"""Failed work: what it was, in a sentence, and how to try it again."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select, update

from tests.applications.pages import words
from tests.conftest import NOW
from tests.factories.applications import make_application, work_off
from tests.factories.people import make_user, sign_in
from tests.factories.postings import make_posting
from tracker.access import Role
from tracker.config import Timings
from tracker.foundation import clock, jobs
from tracker.foundation.database import db, transaction
from tracker.foundation.jobs import Job, JobRequest, JobStatus, sweeping
from tracker.messages.commands import Draft, fail_undeliverable, write_letter
from tracker.messages.lifecycle import LetterStatus
from tracker.screening.dead_letters_page import MOST_SHOWN
from tracker.screening.models import AssessmentRow, Outcome

LETTER = Draft("beet:1", "beet", "a-beet", "wanja@example.org", "Wanja Marlow", "Your beet", "It grew.")
REASON = "The reader stopped while reading this file."


@pytest.fixture
def admin(app: Flask) -> FlaskClient:
    """An admin's browser."""
    return sign_in(app.test_client(), make_user(Role.ADMIN))


@pytest.fixture
def dead(app: Flask) -> int:
    """The number of a reading that failed three times; its application was scored without it."""
    make_application(make_posting(), name="Wanja Marlow")
    values = {"status": JobStatus.DEAD, "attempts": 3, "last_error": REASON, "finished_at": clock.now()}
    with transaction() as session:
        session.execute(update(JobRequest).where(JobRequest.kind == Job.READ).values(**values))
        session.execute(update(JobRequest).values(waits_for=None))
    work_off(app)
    return db.session.scalars(select(JobRequest.id).filter_by(kind=Job.READ)).one()


def outcome() -> Outcome:
    """Of the only assessment."""
    db.session.commit()
    return db.session.scalars(select(AssessmentRow.outcome)).one()


def test_a_dead_letter_says_for_whom_what_and_why(admin: FlaskClient, dead: int) -> None:
    page = words(admin.get("/failed-work"))
    for said in ("Wanja Marlow", "Field engineer", "Read a résumé", "3 of 3", REASON, "ask for another one"):
        assert said in page


def test_trying_again_reads_and_scores_again(app: Flask, admin: FlaskClient, dead: int) -> None:
    assert outcome() is Outcome.UNREADABLE
    assert admin.post(f"/failed-work/{dead}/retry").status_code == 303
    work_off(app)
    assert outcome() is Outcome.SCORED
    assert "Nothing failed." in words(admin.get("/failed-work"))


def test_everything_can_be_tried_again_at_once(app: Flask, admin: FlaskClient, dead: int) -> None:
    admin.post("/failed-work/retry-all")
    work_off(app)
    assert outcome() is Outcome.SCORED


def test_trying_again_what_is_not_dead_any_more_is_not_found(admin: FlaskClient, dead: int) -> None:
    answers = [admin.post(f"/failed-work/{one}/retry").status_code for one in (dead, dead, 999, 10**40)]
    assert answers == [303, 404, 404, 404]


def test_a_hiring_manager_does_not_see_failed_work(app: Flask, dead: int) -> None:
    manager = sign_in(app.test_client(), make_user(Role.HIRING_MANAGER))
    assert [manager.get("/failed-work").status_code, manager.post("/failed-work/retry-all").status_code] == [403, 403]


def test_a_letter_that_failed_says_so_and_leaves_when_it_is_tried_again(app: Flask, admin: FlaskClient) -> None:
    with transaction():
        letter = write_letter(LETTER, now=clock.now())
        refused = {"status": JobStatus.DEAD, "finished_at": clock.now(), "last_error": "The mail server refuses it."}
        db.session.execute(update(JobRequest).where(JobRequest.kind == Job.SEND).values(**refused))
    with transaction():
        fail_undeliverable()
    db.session.refresh(letter)
    assert letter.status is LetterStatus.FAILED
    page = words(admin.get("/failed-work"))
    assert [said for said in ("Wanja Marlow", "Your beet", "The mail server refuses it.") if said not in page] == []
    admin.post("/failed-work/retry-all")
    work_off(app)
    db.session.refresh(letter)
    assert letter.status is LetterStatus.SENT


def test_the_figures_of_each_kind_of_work_are_those_of_the_metrics(app: Flask, admin: FlaskClient, dead: int) -> None:
    page = words(admin.get("/failed-work"))
    assert "Score an application 0 0 1 0 1" in page
    assert "Hints in the queues:" in page


def test_more_failed_work_than_a_page_holds_is_said(app: Flask, admin: FlaskClient) -> None:
    with transaction() as session:
        jobs.request_many(Job.READ, [f"{n}:7" for n in range(MOST_SHOWN)], now=NOW)
        session.execute(update(JobRequest).values(status=JobStatus.DEAD, finished_at=NOW))
    assert f" {MOST_SHOWN} failed " in words(admin.get("/failed-work"))
    with transaction() as session:
        jobs.request(Job.READ, "one-more:7", now=NOW)
        session.execute(update(JobRequest).values(status=JobStatus.DEAD, finished_at=NOW))
    assert f"The newest {MOST_SHOWN} of {MOST_SHOWN + 1} that failed" in words(admin.get("/failed-work"))


@pytest.mark.parametrize(("seconds", "shown"), [(20, "Sweeper Well 20 s ago"), (21, "Sweeper Down silent")])
def test_the_sweeper_is_called_silent_when_health_says_so(admin: FlaskClient, seconds: int, shown: str) -> None:
    now = clock.now()
    sweeping.take_turn("one", now=now, timings=Timings())
    with time_machine.travel(now + timedelta(seconds=seconds), tick=False):
        assert shown in words(admin.get("/failed-work"))
