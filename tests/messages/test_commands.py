"""Letters: one for each fact, sent once in effect, moved only as their states allow."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select

from tests.conftest import NOW
from tests.factories.applications import work_off
from tracker.foundation import jobs
from tracker.foundation.database import db, transaction
from tracker.messages.commands import (
    Draft,
    NotThen,
    cancel_letter,
    fail_undeliverable,
    hold_letter,
    release_letter,
    send_letter,
    write_letter,
)
from tracker.messages.delivery import compose
from tracker.messages.lifecycle import LetterStatus
from tracker.messages.models import Letter
from tracker.web.errors import Conflict
from tracker.web.settings import settings

HEADERS = ("to_address", "to_name", "subject", "sender_name", "reply_to")


def draft(**changes: str) -> Draft:
    """A letter about a beet."""
    said = {
        "dedupe": "beet:1",
        "kind": "beet",
        "about": "a-beet",
        "to_address": "wanja@example.org",
        "to_name": "Wanja Marlow",
        "subject": "Your beet",
        "body_text": "It grew.",
    }
    return Draft(**(said | changes))


def write(*, held: bool = False, **changes: str) -> Letter:
    """A letter, committed."""
    with transaction():
        return write_letter(draft(**changes), now=NOW, held=held)


def mails() -> int:
    """How many are in the catcher."""
    return len(list(settings().mail_dir.glob("*.eml")))


def test_the_same_fact_makes_one_letter(app: Flask) -> None:
    assert write().id == write(body_text="It grew twice.").id
    assert db.session.scalars(select(Letter.body_text)).all() == ["It grew."]


@pytest.mark.parametrize("field", HEADERS)
@pytest.mark.parametrize("broken", ["x\r\nBcc: y@z.example", "x\ny", "x\ry"])
def test_a_header_with_a_line_break_is_refused_before_it_is_written(app: Flask, field: str, broken: str) -> None:
    with pytest.raises(ValueError, match="cannot hold a line break"):
        write(**{field: broken})
    assert db.session.scalars(select(Letter)).all() == []


def test_a_letter_is_sent_once_in_effect(app: Flask) -> None:
    letter = write()
    work_off(app)
    claim = jobs.Claim(0, jobs.Job.SEND, letter.public_id, 1, "", 0)
    send_letter(claim)()
    assert (mails(), letter.status) == (1, LetterStatus.SENT)


def test_a_held_letter_is_asked_for_by_nobody(app: Flask) -> None:
    write(held=True)
    assert (work_off(app), mails()) == (0, 0)


def test_a_released_letter_waits_for_its_time(app: Flask) -> None:
    letter = write(held=True)
    tomorrow = NOW + timedelta(days=1)
    with transaction():
        release_letter(letter, subject=" Our\n answer ", body_text="B", send_after=tomorrow, now=NOW)
    assert letter.subject == "Our answer"
    for moment, expected in ((NOW, 0), (tomorrow, 1)):
        with time_machine.travel(moment, tick=False):
            work_off(app)
        assert mails() == expected


@pytest.mark.parametrize(
    ("away", "sentence"),
    [
        (timedelta(hours=-1), "Choose a time that is still to come, or leave it empty to send the letter now."),
        (timedelta(days=367), "Choose a time within a year from now."),
        (timedelta(days=365 * 7000), "Choose a time within a year from now."),
    ],
)
def test_a_letter_leaves_within_a_year_and_never_in_the_past(app: Flask, away: timedelta, sentence: str) -> None:
    letter = write(held=True)
    with pytest.raises(NotThen) as refused, transaction():
        release_letter(letter, subject="S", body_text="B", send_after=NOW + away, now=NOW)
    db.session.refresh(letter)
    assert (str(refused.value), refused.value.status, letter.status) == (sentence, 422, LetterStatus.HELD)


def test_the_minute_that_is_just_passing_still_counts_as_now(app: Flask) -> None:
    letter = write(held=True)
    with transaction():
        release_letter(letter, subject="S", body_text="B", send_after=NOW - timedelta(minutes=4), now=NOW)
    assert letter.status is LetterStatus.QUEUED


def test_a_cancelled_letter_on_its_way_does_not_leave(app: Flask) -> None:
    letter = write()
    with transaction():
        cancel_letter(letter)
    work_off(app)
    assert (mails(), letter.status) == (0, LetterStatus.CANCELLED)


def test_a_letter_that_has_left_cannot_be_called_back(app: Flask) -> None:
    letter = write()
    work_off(app)
    with pytest.raises(Conflict), transaction():
        cancel_letter(letter)


def test_a_letter_that_is_gone_is_a_dead_letter_with_a_sentence(app: Flask) -> None:
    with transaction():
        jobs.request(jobs.Job.SEND, "nothing", now=NOW)
    work_off(app)
    assert db.session.scalars(select(jobs.JobRequest.last_error)).all() == ["The letter is no longer here."]


def test_a_private_link_is_kept_out_of_the_words_that_staff_read(app: Flask) -> None:
    link = "https://jobs.example.org/applications/secret"
    with transaction():
        letter = write_letter(
            draft(body_text=f"Your page: {link}", body_html=f'<a href="{link}">{link}</a>', private_link=link), now=NOW
        )
    assert letter.body_text == "Your page: [private link]"
    assert letter.body_html == '<a href="[private link]">[private link]</a>'
    plain, both = compose(settings(), letter).iter_parts()
    assert (plain.get_content().strip(), link in both.get_content()) == (f"Your page: {link}", True)


def test_a_letter_taken_back_to_the_desk_leaves_at_its_new_time(app: Flask) -> None:
    with time_machine.travel(NOW, tick=False), transaction():
        letter = write_letter(draft(), now=NOW, send_after=NOW + timedelta(days=1))
        hold_letter(letter)
        release_letter(letter, subject="S", body_text="B", send_after=NOW + timedelta(hours=1), now=NOW)
    sent = []
    for moment in (NOW, NOW + timedelta(hours=1, seconds=1)):
        with time_machine.travel(moment, tick=False):
            work_off(app)
            sent.append(db.session.scalars(select(Letter.status)).one())
            db.session.commit()
    assert sent == [LetterStatus.QUEUED, LetterStatus.SENT]


@pytest.mark.parametrize(("hours", "status"), [(1, jobs.JobStatus.PENDING), (25, jobs.JobStatus.DEAD)])
def test_a_mail_server_may_be_away_for_a_day(app: Flask, hours: int, status: jobs.JobStatus) -> None:
    letter = write()
    app.extensions["tracker"] = replace(app.extensions["tracker"], smtp_url="smtp://127.0.0.1:1")
    with time_machine.travel(NOW + timedelta(hours=hours), tick=False):
        work_off(app)
    with transaction():
        fail_undeliverable()
    db.session.refresh(letter)
    assert db.session.scalars(select(jobs.JobRequest.status)).all() == [status]
    assert letter.status is (LetterStatus.FAILED if status is jobs.JobStatus.DEAD else LetterStatus.QUEUED)
