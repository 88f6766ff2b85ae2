"""A letter held for a look: edited and sent, or cancelled; once."""

from __future__ import annotations

from datetime import timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from tests.applications.pages import problems, words
from tests.factories.applications import work_off
from tests.review.routes.test_deciding import reject
from tracker.applications.models import Application
from tracker.foundation import clock, jobs
from tracker.foundation.database import db
from tracker.messages.lifecycle import LetterStatus
from tracker.messages.models import Letter
from tracker.web.settings import settings


@pytest.fixture
def held(staff: FlaskClient, someone: Application) -> str:
    """The address of a letter that is held."""
    reject(staff, someone)
    return f"/letters/{db.session.scalars(select(Letter.public_id)).one()}"


def status() -> LetterStatus:
    """Of the only letter."""
    db.session.commit()
    return db.session.scalars(select(Letter.status)).one()


def caught() -> list[EmailMessage]:
    """Every mail in the catcher."""
    found = [message_from_bytes(path.read_bytes(), policy=policy.default) for path in settings().mail_dir.glob("*")]
    return [message for message in found if isinstance(message, EmailMessage)]


def test_a_held_letter_can_be_read_and_has_not_left(app: Flask, staff: FlaskClient, held: str) -> None:
    work_off(app)
    assert "We chose someone else." in words(staff.get(held))
    assert (status(), caught()) == (LetterStatus.HELD, [])


def test_a_released_letter_goes_as_it_was_edited(
    app: Flask, staff: FlaskClient, held: str, someone: Application
) -> None:
    staff.post(held, data={"subject": "Our answer", "body": "It is a no, Wanja.", "do": "send"})
    work_off(app)
    (message,) = caught()
    assert (message["Subject"], message["To"]) == ("Our answer", f"Wanja Marlow <{someone.candidate.email}>")
    assert message.get_content().strip() == "It is a no, Wanja."
    assert status() is LetterStatus.SENT


def test_a_letter_for_later_waits_for_its_time(app: Flask, staff: FlaskClient, held: str) -> None:
    later = (clock.now() + timedelta(days=1)).replace(second=0, microsecond=0)
    staff.post(held, data={"subject": "S", "body": "B", "send_after": f"{later:%Y-%m-%dT%H:%M}"})
    work_off(app)
    assert (status(), caught()) == (LetterStatus.QUEUED, [])
    request = db.session.scalars(select(jobs.JobRequest).filter_by(kind=jobs.Job.SEND)).one()
    assert request.not_before == later


def test_a_cancelled_letter_never_leaves(app: Flask, staff: FlaskClient, held: str) -> None:
    staff.post(held, data={"do": "cancel"})
    work_off(app)
    assert (status(), caught()) == (LetterStatus.CANCELLED, [])


@pytest.mark.parametrize("first", ["send", "cancel"])
def test_what_has_left_the_desk_is_not_moved_again(staff: FlaskClient, held: str, first: str) -> None:
    data = {"subject": "S", "body": "B"}
    staff.post(held, data={**data, "do": first})
    before = status()
    assert (staff.post(held, data={**data, "do": "send"}).status_code, status()) == (409, before)


def test_an_empty_letter_comes_back_with_what_to_do(staff: FlaskClient, held: str) -> None:
    answer = staff.post(held, data={"subject": " ", "body": "\n", "send_after": "tomorrow"})
    assert (answer.status_code, problems(answer)[:2]) == (422, ["Write a subject", "Write the letter"])
    assert status() is LetterStatus.HELD


def test_line_breaks_in_a_subject_make_no_header(app: Flask, staff: FlaskClient, held: str) -> None:
    staff.post(held, data={"subject": "Our answer\r\nBcc: x@y.example", "body": "B"})
    work_off(app)
    (message,) = caught()
    assert (message["Bcc"], message["Subject"]) == (None, "Our answer Bcc: x@y.example")


def test_a_letter_of_another_team_does_not_exist(manager: FlaskClient, held: str) -> None:
    answers = [manager.get(held), manager.post(held, data={"do": "cancel"}), manager.get("/letters/nothing")]
    assert ([answer.status_code for answer in answers], status()) == ([404] * 3, LetterStatus.HELD)


@pytest.mark.parametrize("typed", ["2001-01-01T09:00", "9999-12-31T23:59", "0001-01-01T00:00"])
def test_a_time_that_cannot_be_keeps_the_letter_and_what_was_typed(staff: FlaskClient, held: str, typed: str) -> None:
    changes = {"do": "send", "subject": "Our answer", "body": "Dear Ada", "send_after": typed}
    answer = staff.post(held, data=changes)
    assert (answer.status_code, status()) == (422, LetterStatus.HELD)
    assert len(problems(answer)) == 1
    assert "Dear Ada" in answer.text


def test_a_button_that_no_letter_has_does_nothing(app: Flask, staff: FlaskClient, held: str) -> None:
    answer = staff.post(held, data={"do": "burn", "subject": "Our answer", "body": "Dear Ada"})
    work_off(app)
    assert (answer.status_code, status(), caught()) == (422, LetterStatus.HELD, [])


def test_after_a_letter_one_comes_back_to_the_person_in_the_list_one_came_from(
    staff: FlaskClient, held: str, someone: Application
) -> None:
    person = f"/people/{someone.public_id}?list=q%3Dsteel"
    assert f'href="{held}?list=q%3Dsteel"' in staff.get(person).text
    assert f'href="{person}"' in staff.get(f"{held}?list=q%3Dsteel").text
    assert staff.post(f"{held}?list=q%3Dsteel", data={"do": "cancel"}).location == person
