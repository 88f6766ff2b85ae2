from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
import time_machine
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import event

from tests.factories.people import make_user, sign_in
from tracker.foundation import clock
from tracker.foundation.database import db
from tracker.people.session import KEY, SEEN

OPEN, SHUT = 200, 302


@contextmanager
def queries() -> Iterator[list[str]]:
    """The SELECT statements that are sent meanwhile."""
    sent: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if statement.startswith("SELECT"):
            sent.append(statement)

    event.listen(db.engine, "before_cursor_execute", note)
    yield sent
    event.remove(db.engine, "before_cursor_execute", note)


def answer_after(client: FlaskClient, hours: float) -> int:
    with time_machine.travel(clock.now() + timedelta(hours=hours), tick=False):
        return client.get("/account").status_code


@pytest.mark.parametrize(("hours", "status"), [(0, OPEN), (7.9, OPEN), (8.1, SHUT)])
def test_a_session_ends_when_nobody_used_it_for_eight_hours(client: FlaskClient, hours: float, status: int) -> None:
    sign_in(client, make_user())
    assert answer_after(client, hours) == status


def test_a_session_in_use_goes_on_and_ends_after_a_day(client: FlaskClient) -> None:
    sign_in(client, make_user())
    assert [answer_after(client, hours) for hours in (7, 14, 21, 23.9, 24.1)] == [OPEN, OPEN, OPEN, OPEN, SHUT]


def test_the_cookie_says_nothing_but_a_key_and_a_time(client: FlaskClient) -> None:
    sign_in(client, make_user())
    with client.session_transaction() as cookie:
        assert sorted(cookie) == sorted([KEY, SEEN])
        assert len(cookie[KEY]) >= 43


def test_a_made_up_key_opens_nothing(client: FlaskClient) -> None:
    with client.session_transaction() as cookie:
        cookie[KEY], cookie[SEEN] = "x" * 43, int(clock.now().timestamp())
    assert client.get("/account").status_code == SHUT


def test_a_post_of_a_stranger_is_not_sent_around(client: FlaskClient) -> None:
    assert client.post("/account").status_code == 401


def test_staff_are_recognised_with_one_query(app: Flask, client: FlaskClient) -> None:
    sign_in(client, make_user())
    with queries() as sent:
        client.get("/health/live")
    assert [("FROM user_account JOIN staff_session" in statement) for statement in sent] == [True]


def test_a_static_file_costs_no_query(app: Flask, client: FlaskClient) -> None:
    sign_in(client, make_user())
    with queries() as sent:
        client.get("/static/tokens.css")
    assert sent == []


def test_a_visitor_costs_no_query_with_or_without_a_cookie(app: Flask, client: FlaskClient) -> None:
    with queries() as sent:
        client.get("/sign-in")
        client.get("/sign-in")
    assert sent == []
