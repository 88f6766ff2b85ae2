from __future__ import annotations

from datetime import timedelta

from flask import Flask

from tests.conftest import NOW
from tests.factories.people import actor_for, make_user
from tracker.access import Role
from tracker.foundation.database import transaction
from tracker.people.commands.sessions import start_session
from tracker.people.links import Purpose, make_link
from tracker.people.queries import (
    actor_of_session,
    all_users,
    has_admin,
    names_of,
    sessions_of,
    user_behind,
    user_by_email,
    user_by_id,
)

DAY = timedelta(days=1)


def test_a_session_says_who_is_asking(app: Flask) -> None:
    user = make_user(Role.HIRING_MANAGER)
    with transaction():
        key = start_session(user, now=NOW)
    assert actor_of_session(key, started_after=NOW - DAY) == actor_for(user)
    assert actor_of_session(key, started_after=NOW) is None
    assert actor_of_session(key + "x", started_after=NOW - DAY) is None


def test_a_session_of_a_disabled_account_is_nobodys(app: Flask) -> None:
    user = make_user(active=False)
    with transaction():
        key = start_session(user, now=NOW)
    assert actor_of_session(key, started_after=NOW - DAY) is None


def test_accounts_are_found_by_id_and_by_address_in_any_case(app: Flask) -> None:
    user = make_user(email="ines@example.org")
    assert [user_by_id(user.public_id), user_by_email("INES@example.org")] == [user, user]
    assert [user_by_id("nobody"), user_by_email("ines@example.com")] == [None, None]


def test_people_are_listed_by_name_the_disabled_last(app: Flask) -> None:
    for name, active in (("Ada", False), ("Zoë", True), ("Ben", True)):
        make_user(name=name, active=active)
    assert [user.name for user in all_users()] == ["Ben", "Zoë", "Ada"]


def test_a_link_leads_to_its_account_while_that_is_active(app: Flask) -> None:
    user, shut = make_user(), make_user(active=False)
    with transaction():
        tokens = [make_link(Purpose.SIGN_IN, user_id=one.id, now=NOW) for one in (user, shut)]
    found = [user_behind(token, Purpose.SIGN_IN, now=NOW) for token in [*tokens, "x"]]
    assert [pair[0] if pair else None for pair in found] == [user, None, None]


def test_open_sessions_are_listed_newest_first(app: Flask) -> None:
    user = make_user()
    began = [NOW - timedelta(hours=hours) for hours in (30, 2, 1)]
    with transaction():
        for moment in began:
            start_session(user, now=moment)
    assert sessions_of(user.id, started_after=NOW - DAY) == [began[2], began[1]]


def test_an_admin_is_one_who_is_active_and_has_a_password(app: Flask) -> None:
    make_user(Role.ADMIN, active=False)
    make_user(Role.RECRUITER)
    assert not has_admin()
    make_user(Role.ADMIN)
    assert has_admin()


def test_people_are_named_by_their_ids(app: Flask) -> None:
    user = make_user(name="Ines Calder")
    assert names_of({user.public_id, "nobody"}) == {user.public_id: "Ines Calder"}
