from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from tests.conftest import NOW
from tests.factories.people import PASSWORD, make_user
from tracker.foundation.database import db, transaction
from tracker.people.commands import authenticate, sign_in, sign_in_by_link, sign_out
from tracker.people.commands.sessions import start_session
from tracker.people.links import Purpose, find_link, fingerprint, make_link
from tracker.people.models import StaffSession, User
from tracker.web.errors import Conflict


def keys() -> list[str]:
    return list(db.session.scalars(select(StaffSession.key_hash).order_by(StaffSession.id)))


def test_only_the_right_password_of_an_active_account_authenticates(app: Flask) -> None:
    user, shut = make_user(), make_user(active=False)
    tries = [(user.email, PASSWORD), (user.email, "other beets"), (shut.email, PASSWORD), ("who@example.org", PASSWORD)]
    assert [authenticate(*one) for one in tries] == [user, None, None, None]


@pytest.mark.parametrize("change", [{"active": False}, {"password": "another hash"}])
def test_an_account_that_changed_after_the_check_is_not_signed_in(app: Flask, change: dict[str, object]) -> None:
    user = make_user()
    assert authenticate(user.email, PASSWORD) is user
    with app.app_context(), transaction():  # somebody else, meanwhile
        db.session.query(User).filter_by(id=user.id).update(change)
    with pytest.raises(Conflict, match="has just changed"), transaction():
        sign_in(user, by="password", now=NOW)
    assert keys() == []


def test_a_link_that_was_used_a_moment_ago_is_a_conflict(app: Flask) -> None:
    user = make_user()
    with transaction():
        token = make_link(Purpose.SIGN_IN, user_id=user.id, now=NOW)
    link = find_link(token, Purpose.SIGN_IN, now=NOW)
    assert link is not None
    with transaction():
        sign_in_by_link(user, link, now=NOW)
    with pytest.raises(Conflict, match="It works once"), transaction():
        sign_in_by_link(user, link, now=NOW)


def test_signing_in_sweeps_rows_that_no_cookie_can_open(app: Flask) -> None:
    user = make_user()
    with transaction():
        start_session(user, now=NOW - timedelta(days=3))
        kept = [start_session(user, now=NOW - timedelta(hours=hours)) for hours in (30, 2, 0)]
    assert keys() == [fingerprint(key) for key in kept]


def test_signing_out_ends_one_session(app: Flask) -> None:
    user = make_user()
    with transaction():
        gone, kept = (start_session(user, now=NOW) for _ in range(2))
        sign_out(gone)
        sign_out(gone)
    assert keys() == [fingerprint(kept)]
