"""Facts are kept with the reading, for one day; those of another day are asked for, and kept in their place."""

from __future__ import annotations

from datetime import timedelta

import time_machine
from flask import Flask
from sqlalchemy import select

from tests.conftest import NOW
from tests.factories.applications import make_application, scored_application, txt, work_off
from tests.factories.postings import make_posting
from tracker import documents
from tracker.foundation.database import db
from tracker.foundation.sandbox import parent
from tracker.screening.facts import facts_of
from tracker.screening.models import Reading
from tracker.screening.queries import document_of
from tracker.vocabulary import STANDARD

LATER = NOW + timedelta(days=3)


def the_reading() -> Reading:
    """The only one, as it is stored."""
    return db.session.scalars(select(Reading).execution_options(populate_existing=True)).one()


def test_kept_facts_of_the_day_are_not_asked_for_again(app: Flask) -> None:
    scored_application(app, make_posting(now=NOW), resume=txt(), filename="a.txt", now=NOW)
    parent.sandbox().close()
    reading = the_reading()
    document = document_of(reading)
    assert facts_of(reading, document, NOW.date(), STANDARD) == documents.resume(document, today=NOW.date())
    assert parent.sandbox().child is None


def test_the_facts_of_another_day_take_the_place_of_the_kept_ones(app: Flask) -> None:
    posting = make_posting(now=NOW)
    scored_application(app, posting, resume=txt(), filename="a.txt", now=NOW)
    make_application(posting, name="Ines", resume=txt(), filename="a.txt", now=LATER)
    with time_machine.travel(LATER, tick=False):
        work_off(app)
    reading = the_reading()
    document = document_of(reading)
    parent.sandbox().close()
    assert facts_of(reading, document, LATER.date(), STANDARD) == documents.resume(document, today=LATER.date())
    assert parent.sandbox().child is None
