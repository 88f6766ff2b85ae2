from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from tests.applications.pages import words
from tests.factories.people import PASSWORD, make_user, sign_in
from tracker.access import Role
from tracker.audit import AuditEntry
from tracker.foundation.database import db, transaction
from tracker.people import passwords
from tracker.people.models import User

NEW = "some other beets entirely"
CHANGE = {"present": PASSWORD, "password": NEW, "again": NEW}


@pytest.fixture
def me(app: Flask) -> User:
    return make_user(Role.HIRING_MANAGER)


@pytest.fixture
def desk(client: FlaskClient, me: User) -> FlaskClient:
    """My browser."""
    return sign_in(client, me)


def test_the_account_is_for_who_is_signed_in(client: FlaskClient) -> None:
    assert client.get("/account").headers["Location"] == "/sign-in?next=/account"


def test_a_name_is_changed_and_nothing_the_form_does_not_name(desk: FlaskClient) -> None:
    data = {"name": "Inès  Calder", "shortcuts": "y", "role": "admin", "email": "x@example.org"}
    assert desk.post("/account", data=data).headers["Location"] == "/account"
    found = db.session.scalars(select(User)).one()
    assert (found.name, found.role, found.email.startswith("staff-")) == ("Inès Calder", Role.HIRING_MANAGER, True)
    assert [entry.detail for entry in db.session.scalars(select(AuditEntry))] == [{"changed": "name"}]


def test_without_a_name_nothing_changes(desk: FlaskClient) -> None:
    assert desk.post("/account", data={"name": " "}).status_code == 422
    assert db.session.scalars(select(User.name)).one() == "Ines Calder"


def test_shortcuts_can_be_switched_off(desk: FlaskClient) -> None:
    assert 'data-keys="off"' not in desk.get("/account").text
    desk.post("/account", data={"name": "Ines Calder"})
    assert 'data-keys="off"' in desk.get("/account").text


def test_a_new_password_signs_out_every_other_browser(app: Flask, desk: FlaskClient, me: User) -> None:
    phone = sign_in(app.test_client(), me)
    with desk.session_transaction() as cookie:
        before = dict(cookie)
    assert desk.post("/account/password", data=CHANGE).headers["Location"] == "/account"
    assert [desk.get("/account").status_code, phone.get("/account").status_code] == [200, 302]
    with phone.session_transaction() as cookie:
        cookie.update(before)
    assert phone.get("/account").status_code == 302
    assert passwords.fits(db.session.scalars(select(User.password)).one(), NEW)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"present": "a wrong password"}, "This is not your present password"),
        ({"present": ""}, "Enter your present password"),
        ({"password": "inescalder1", "again": "inescalder1"}, "Guessers try this password first. Choose another"),
        ({"password": "x" * 1025, "again": "x" * 1025}, "Use at most 1024 characters"),
        ({"again": NEW + " "}, "The two are not the same. Type them once more"),
    ],
)
def test_a_password_is_kept_when_the_form_is_wrong(desk: FlaskClient, change: dict[str, str], sentence: str) -> None:
    answer = desk.post("/account/password", data={**CHANGE, **change})
    assert (answer.status_code, sentence in answer.text) == (422, True)
    assert passwords.fits(db.session.scalars(select(User.password)).one(), PASSWORD)


@pytest.mark.usefixtures("limits")
def test_guessing_the_present_password_on_an_open_screen_is_slowed_down(desk: FlaskClient) -> None:
    wrong = {**CHANGE, "present": "a wrong password"}
    answers = [desk.post("/account/password", data=wrong).status_code for _ in range(11)]
    assert answers == [422] * 10 + [429]


def test_signing_out_everywhere_ends_this_browser_too(app: Flask, desk: FlaskClient, me: User) -> None:
    phone = sign_in(app.test_client(), me)
    assert desk.post("/account/sign-out").headers["Location"] == "/sign-in"
    assert [desk.get("/account").status_code, phone.get("/account").status_code] == [302, 302]


def test_who_has_no_password_yet_is_led_to_the_link_by_which_one_is_chosen(app: Flask) -> None:
    user = make_user()
    browser = sign_in(app.test_client(), user)
    with transaction():
        user.password = None
    page = browser.get("/account")
    said = "You came by a link and have no password yet." in words(page)
    assert (said, 'name="present"' in page.text) == (True, False)
    assert 'href="/password-reset"' in page.text
