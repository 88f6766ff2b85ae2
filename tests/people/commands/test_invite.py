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
from tracker.people.commands import invite, invite_again
from tracker.people.models import User
from tracker.web.errors import Conflict


def invited(app: Flask, admin: User, email: str = "Wanja@Example.org") -> User:
    with app.test_request_context(), transaction():
        return invite(
            name="Wanja Otieno",
            email=email,
            role=Role.HIRING_MANAGER,
            link_to=lambda token: f"https://jobs.example/invitation/{token}",
            actor=actor_for(admin),
            now=NOW,
        )


def test_somebody_invited_has_a_role_and_no_password(app: Flask) -> None:
    user = invited(app, make_user(Role.ADMIN))
    assert (user.email, user.role, user.password, user.invited_at) == (
        "wanja@example.org",
        Role.HIRING_MANAGER,
        None,
        NOW,
    )


def test_the_letter_says_who_invites_to_what_and_until_when(app: Flask) -> None:
    admin = make_user(Role.ADMIN, name="Tomas Wilk")
    invited(app, admin)
    letter = db.session.scalars(select(Letter)).one()
    assert (letter.to_address, letter.to_name, letter.reply_to) == ("wanja@example.org", "Wanja Otieno", admin.email)
    said = ("Tomas Wilk has made an account", "Your role is hiring manager.", "Friday 27 November 2026, 09:00")
    assert [words in letter.body_text for words in said] == [True] * 3


def test_the_trail_holds_the_role_and_no_address(app: Flask) -> None:
    admin = make_user(Role.ADMIN)
    user = invited(app, admin)
    entry = db.session.scalars(select(AuditEntry)).one()
    assert (entry.action, entry.object_id, entry.actor, entry.detail) == (
        "user.invite",
        user.public_id,
        admin.public_id,
        {"role": "hiring_manager"},
    )


def test_an_address_is_invited_once(app: Flask) -> None:
    admin = make_user(Role.ADMIN)
    invited(app, admin)
    with pytest.raises(Conflict, match="There is an account with this address already"):
        invited(app, admin, email="WANJA@example.org")


def test_a_new_invitation_is_a_new_letter(app: Flask) -> None:
    admin = make_user(Role.ADMIN)
    user = invited(app, admin)
    with app.test_request_context(), transaction():
        invite_again(user, link_to=str, actor=actor_for(admin), now=NOW)
    assert len(list(db.session.scalars(select(Letter)))) == 2
