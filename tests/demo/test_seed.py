"""The demo is sent as people send, goes on where it was cut short, and never stands among real people."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from flask import Flask
from sqlalchemy import func, select

from tests.factories.applications import make_application
from tests.factories.postings import make_posting
from tracker.applications.models import Application
from tracker.demo.seed import DemoRefused, seed_demo
from tracker.foundation.database import db
from tracker.people.models import User
from tracker.serve.first_start import prepare_database

TODAY = datetime(2026, 5, 14, 9, 0, tzinfo=UTC)


@pytest.fixture
def filled(app: Flask) -> Iterator[Flask]:
    """An installation after its first start, on a day that stands still."""
    with time_machine.travel(TODAY, tick=False):
        prepare_database(app, say=lambda _sentence: None)
        yield app


def test_a_demo_brings_its_people_and_a_link_for_each_of_its_staff(filled: Flask) -> None:
    said: list[str] = []
    seed_demo(filled, count=3, say=said.append)
    assert (people(), said[0]) == (3, "Sending 3 fictional applications …")
    assert [line.partition(" (once, within a day):\n  http")[0] for line in said[1:]] == [
        "Sign in as Ines Calder, recruiter",
        "Sign in as Tomas Wilk, admin",
    ]


def test_a_demo_that_is_there_only_gives_new_links(filled: Flask) -> None:
    said: list[str] = []
    seed_demo(filled, count=3, say=said.append)
    seed_demo(filled, count=3, say=said.append)
    assert (people(), said.count("Sending 3 fictional applications …")) == (3, 1)
    assert len({line for line in said if line.startswith("Sign in as ")}) == 4
    assert db.session().scalar(select(func.count()).select_from(User)) == 2


def test_a_demo_that_was_cut_short_goes_on_even_on_another_day(filled: Flask) -> None:
    seed_demo(filled, count=3, say=lambda _sentence: None)
    first = sent()
    with time_machine.travel(TODAY + timedelta(days=2), tick=False):
        seed_demo(filled, count=5, say=lambda _sentence: None)
    assert (people(), sent()[:3]) == (5, first)


def test_a_demo_is_refused_once_every_role_has_closed(filled: Flask) -> None:
    with time_machine.travel(TODAY + timedelta(days=400), tick=False), pytest.raises(DemoRefused) as refused:
        seed_demo(filled, count=3, say=print)
    assert str(refused.value) == (
        "None of the roles that ship takes applications any more. Reopen one, "
        "or give the demo a data folder of its own with --data DIR."
    )


def test_a_demo_beside_a_real_person_is_refused_and_brings_nobody(filled: Flask) -> None:
    make_application(make_posting())
    with pytest.raises(DemoRefused) as refused:
        seed_demo(filled, count=3, say=print)
    assert str(refused.value) == (
        "There are real applications here. Start without --demo to go on with them, "
        "or give the demo a data folder of its own with --data DIR."
    )
    assert (people(), db.session().scalar(select(func.count()).select_from(User))) == (1, 0)


def people() -> int:
    return db.session().scalar(select(func.count()).select_from(Application)) or 0


def sent() -> list[tuple[str, str, datetime]]:
    """Whose form, with what in it, and when; in the order of arrival."""
    columns = (Application.form_key, Application.form_hash, Application.submitted_at)
    return [(key, content, at) for key, content, at in db.session().execute(select(*columns).order_by(Application.id))]
