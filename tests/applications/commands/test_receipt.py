from __future__ import annotations

from datetime import UTC, datetime

from flask import Flask
from sqlalchemy import select

from tests.conftest import NOW
from tests.factories.applications import make_application
from tests.factories.postings import make_posting, make_question
from tests.factories.zones import read_in
from tracker.applications.commands import receipt_for
from tracker.applications.commands.receipt import reference
from tracker.foundation.database import db, transaction
from tracker.messages.delivery import PRIVATE_LINK
from tracker.messages.models import Letter

LINK = "https://careers.example/applications/abc"


def test_an_application_has_one_receipt_however_often_it_is_written(app: Flask) -> None:
    application = make_application(make_posting())
    for _ in range(2):
        with transaction():
            receipt_for(application, link=LINK, now=NOW)
    letter = db.session.scalars(select(Letter)).one()
    assert (letter.subject, letter.about) == ("We have your application: Field engineer", application.public_id)


def test_a_receipt_says_what_was_sent_and_where_to_look(app: Flask) -> None:
    posting = make_posting(questions=[make_question(key="why", label="Why us?")])
    application = make_application(posting, answers={"why": "The beets & the pumps"}, filename="cv.txt")
    with transaction():
        letter = receipt_for(application, link=LINK, now=NOW)
    for said in (PRIVATE_LINK, "cv.txt", "Why us?", "The beets & the pumps", reference(application)):
        assert said in letter.body_text
    assert letter.private_link == LINK


def test_a_receipt_dates_by_the_day_of_the_organisation(app: Flask) -> None:
    read_in(app, "Africa/Nairobi")
    late = datetime(2026, 11, 20, 22, 30, tzinfo=UTC)  # half past one on the 21st
    application = make_application(make_posting(now=NOW, answer_within_days=20), now=late)
    with transaction():
        letter = receipt_for(application, link=LINK, now=late)
    assert "We got it on Saturday 21 November 2026." in letter.body_text
    assert "You get an answer by Friday 11 December 2026." in letter.body_text
