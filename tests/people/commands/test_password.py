from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy import select

from tests.conftest import NOW
from tests.factories.people import actor_for, make_user
from tracker.access import Role
from tracker.audit import AuditEntry
from tracker.foundation.database import db, transaction
from tracker.messages.models import Letter
from tracker.people.commands import ask_for_reset, change_password, change_password_by_link, send_reset
from tracker.people.commands.sessions import start_session
from tracker.people.links import Purpose, find_link, make_link
from tracker.people.models import StaffSession
from tracker.web.errors import Conflict, DomainError


def link_to(token: str) -> str:
    return f"https://jobs.example/password-reset/{token}"


def actions() -> list[tuple[str, str, str]]:
    return [(entry.action, entry.object_id, entry.actor) for entry in db.session.scalars(select(AuditEntry))]


def test_a_new_password_ends_sessions_and_links(app: Flask) -> None:
    user = make_user()
    with transaction():
        start_session(user, now=NOW)
        token = make_link(Purpose.SIGN_IN, user_id=user.id, now=NOW)
        change_password(user, "a new hash", by="account", now=NOW)
    assert list(db.session.scalars(select(StaffSession))) == []
    assert find_link(token, Purpose.SIGN_IN, now=NOW) is None
    assert actions() == [("user.password_change", user.public_id, user.public_id)]


def test_a_link_changes_one_password_once(app: Flask) -> None:
    user = make_user()
    with transaction():
        token = make_link(Purpose.PASSWORD_RESET, user_id=user.id, now=NOW)
    link = find_link(token, Purpose.PASSWORD_RESET, now=NOW)
    assert link is not None
    with transaction():
        change_password_by_link(user, link, "the first hash", now=NOW)
    with pytest.raises(Conflict, match="It works once"), transaction():
        change_password_by_link(user, link, "the second hash", now=NOW)
    db.session.refresh(user)
    assert user.password == "the first hash"


def test_a_reset_is_mailed_to_active_accounts_alone(app: Flask) -> None:
    user, shut = make_user(), make_user(active=False)
    with app.test_request_context(), transaction():
        for email in (user.email, shut.email, "who@example.org"):
            ask_for_reset(email, link_to=link_to, now=NOW)
    letter = db.session.scalars(select(Letter)).one()
    assert (letter.to_address, "until Friday 20 November 2026, 11:00" in letter.body_text) == (user.email, True)
    asked = [(user.public_id), (shut.public_id), "unknown"]
    assert actions() == [("user.reset_asked", who, "unknown") for who in asked]


def test_an_admin_sends_a_reset_to_an_open_account(app: Flask) -> None:
    admin, user, shut = make_user(Role.ADMIN), make_user(), make_user(active=False)
    with app.test_request_context(), transaction():
        send_reset(user, link_to=link_to, actor=actor_for(admin), now=NOW)
    with pytest.raises(DomainError, match="This account is disabled"), transaction():
        send_reset(shut, link_to=link_to, actor=actor_for(admin), now=NOW)
    assert actions() == [("user.reset_sent", user.public_id, admin.public_id)]
