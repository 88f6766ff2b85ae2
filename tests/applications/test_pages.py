"""The candidate's own page never tells a rejection before the letter about it has left."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from tests.applications.commands.test_withdraw import reject
from tests.applications.pages import words
from tests.conftest import NOW
from tests.factories.applications import make_application, work_off
from tests.factories.postings import make_posting
from tests.factories.zones import read_in
from tracker.applications import pages
from tracker.applications.finding import token_of
from tracker.applications.models import Application
from tracker.foundation.database import db, transaction
from tracker.messages.commands import cancel_letter, release_letter
from tracker.messages.models import Letter

REJECTED = "We decided not to go on with your application."
WAITING = "We have your application. A person reads it next."


@pytest.fixture
def application(app: Flask) -> Application:
    return make_application(make_posting())


def shown(client: FlaskClient, application: Application) -> tuple[bool, bool, bool]:
    """(whether it tells the rejection, whether it says that we read, whether withdrawing is offered)."""
    page = words(client.get(f"/applications/{token_of(application)}"))
    return REJECTED in page, WAITING in page, "Withdraw my application" in page


def the_letter() -> Letter:
    """The only one."""
    return db.session.scalars(select(Letter)).one()


def test_while_the_letter_is_held_the_page_shows_the_stage_before(
    client: FlaskClient, application: Application
) -> None:
    reject(application, letter="We chose someone else.")
    assert shown(client, application) == (False, True, True)


def test_while_the_letter_waits_for_its_time_the_page_says_nothing(
    client: FlaskClient, application: Application
) -> None:
    reject(application, letter="We chose someone else.")
    with transaction():
        release_letter(the_letter(), subject="Our answer", body_text="No.", send_after=None, now=NOW)
    assert shown(client, application) == (False, True, True)


def test_once_the_letter_has_left_the_page_tells_it(app: Flask, client: FlaskClient, application: Application) -> None:
    reject(application, letter="We chose someone else.")
    with transaction():
        release_letter(the_letter(), subject="Our answer", body_text="No.", send_after=None, now=NOW)
    work_off(app)
    assert shown(client, application) == (True, False, False)


def test_a_rejection_without_a_letter_shows_at_once(client: FlaskClient, application: Application) -> None:
    reject(application, letter=None)
    assert shown(client, application) == (True, False, False)


def test_a_rejection_whose_letter_was_cancelled_shows_at_once(client: FlaskClient, application: Application) -> None:
    reject(application, letter="We chose someone else.")
    with transaction():
        cancel_letter(the_letter())
    assert shown(client, application) == (True, False, False)


def test_withdrawing_beats_a_rejection_that_was_not_told(client: FlaskClient, application: Application) -> None:
    reject(application, letter="We chose someone else.")
    assert client.post(f"/applications/{token_of(application)}/withdraw").status_code == 303
    assert shown(client, application) == (False, False, False)


def test_the_steps_name_what_is_done_what_is_now_and_what_comes(app: Flask, application: Application) -> None:
    with app.test_request_context():
        steps = pages.status_page(application, "token")["steps"]
    assert [(step["title"], step["state"]) for step in steps] == [
        ("You applied", "done"),
        ("We read your application", "now"),
        ("Review", "open"),
        ("Phone screen", "open"),
        ("Interview", "open"),
        ("Offer", "open"),
    ]
    assert steps[1]["note"].startswith("Answer by ")


def test_the_steps_date_by_the_day_of_the_organisation(app: Flask, client: FlaskClient) -> None:
    read_in(app, "Africa/Nairobi")
    late = datetime(2026, 11, 20, 22, 30, tzinfo=UTC)  # half past one on the 21st
    application = make_application(make_posting(now=NOW, answer_within_days=20), now=late)
    page = words(client.get(f"/applications/{token_of(application)}"))
    assert "You applied (done) Saturday 21 November 2026" in page
    assert "Answer by Friday 11 December 2026" in page
