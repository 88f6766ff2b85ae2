from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy import select

from tests.conftest import NOW
from tests.factories.people import make_user
from tracker.access import Role
from tracker.foundation.database import db, transaction
from tracker.people.commands import first_admin_token, make_first_admin
from tracker.people.links import Purpose, find_link
from tracker.people.models import OneTimeLink, User
from tracker.web.errors import Conflict

WHO = {"name": "Tomas Wilk", "email": "Tomas@example.org", "password_hash": "a hash"}


def first_link() -> OneTimeLink:
    with transaction():
        token = first_admin_token(now=NOW)
    assert token is not None
    link = find_link(token, Purpose.FIRST_ADMIN, now=NOW)
    assert link is not None
    return link


def test_the_link_makes_one_admin(app: Flask) -> None:
    link = first_link()
    with transaction():
        make_first_admin(link, **WHO, now=NOW)
    with pytest.raises(Conflict, match="It works once"), transaction():
        make_first_admin(link, **WHO, now=NOW)
    made = db.session.scalars(select(User)).one()
    assert (made.email, made.role, made.active) == ("tomas@example.org", Role.ADMIN, True)


def test_a_new_token_ends_the_one_before(app: Flask) -> None:
    old = first_link()
    first_link()
    with pytest.raises(Conflict), transaction():
        make_first_admin(old, **WHO, now=NOW)


def test_there_is_no_token_beside_an_admin_and_one_beside_anybody_else(app: Flask) -> None:
    make_user(Role.RECRUITER)
    first_link()
    make_user(Role.ADMIN)
    with transaction():
        assert first_admin_token(now=NOW) is None


def test_a_link_is_no_use_once_there_is_an_admin(app: Flask) -> None:
    link = first_link()
    make_user(Role.ADMIN)
    with pytest.raises(Conflict), transaction():
        make_first_admin(link, **WHO, now=NOW)
