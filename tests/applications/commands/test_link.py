from __future__ import annotations

from flask import Flask, current_app
from sqlalchemy import select

from tests.conftest import NOW
from tests.factories.applications import make_application
from tests.factories.postings import make_posting
from tracker.applications.commands import send_links_again
from tracker.applications.finding import link_to
from tracker.applications.models import Application
from tracker.foundation.database import db, transaction
from tracker.messages.models import Letter


def ask(email: str) -> int:
    """As the route does it."""
    with current_app.test_request_context(), transaction():
        return send_links_again(email, link_to=link_to, now=NOW)


def test_every_application_of_an_address_gets_a_new_link(app: Flask) -> None:
    posting = make_posting()
    for _ in range(2):
        make_application(posting, email="wanja@example.org")
    make_application(posting, email="other@example.org")
    assert ask("WANJA@example.org") == 2
    assert db.session.scalars(select(Application.link_revision).order_by(Application.id)).all() == [1, 1, 0]


def test_five_at_most_the_newest(app: Flask) -> None:
    posting = make_posting()
    for _ in range(6):
        make_application(posting, email="wanja@example.org")
    assert ask("wanja@example.org") == 5
    assert db.session.scalars(select(Application.link_revision).order_by(Application.id)).all() == [0, 1, 1, 1, 1, 1]


def test_an_address_we_do_not_know_gets_nothing(app: Flask) -> None:
    assert ask("nobody@example.org") == 0
    assert db.session.scalars(select(Letter)).all() == []
