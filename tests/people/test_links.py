from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from tests.conftest import NOW
from tracker.foundation.database import db, transaction
from tracker.people.links import VALID_FOR, Purpose, find_link, fingerprint, make_link, use_link
from tracker.people.models import OneTimeLink

SECONDS = (timedelta(seconds=-1), timedelta(0))


def made(purpose: Purpose, user_id: int | None = 7) -> str:
    with transaction():
        return make_link(purpose, user_id=user_id, now=NOW)


@pytest.mark.parametrize("purpose", list(Purpose))
def test_a_link_works_until_its_time_is_over(app: Flask, purpose: Purpose) -> None:
    token = made(purpose)
    found = [find_link(token, purpose, now=NOW + VALID_FOR[purpose] + later) for later in SECONDS]
    assert [link is not None for link in found] == [True, False]


def test_a_link_is_for_one_purpose(app: Flask) -> None:
    token = made(Purpose.INVITATION)
    assert find_link(token, Purpose.SIGN_IN, now=NOW) is None


def test_a_link_is_used_once(app: Flask) -> None:
    token = made(Purpose.SIGN_IN)
    link = find_link(token, Purpose.SIGN_IN, now=NOW)
    assert link is not None
    with transaction():
        uses = [use_link(link, now=NOW), use_link(link, now=NOW)]
    assert uses == [True, False]
    assert find_link(token, Purpose.SIGN_IN, now=NOW) is None


@pytest.mark.parametrize("user_id", [7, None])
def test_a_new_link_ends_the_one_before_it_for_the_same_person(app: Flask, user_id: int | None) -> None:
    old, other, new = made(Purpose.SIGN_IN, user_id), made(Purpose.SIGN_IN, 8), made(Purpose.SIGN_IN, user_id)
    found = [find_link(token, Purpose.SIGN_IN, now=NOW) is not None for token in (old, other, new)]
    assert found == [False, True, True]


def test_the_table_keeps_no_token(app: Flask) -> None:
    token = made(Purpose.SIGN_IN)
    assert list(db.session.scalars(select(OneTimeLink.token_hash))) == [fingerprint(token)]
    assert len(token) >= 43
