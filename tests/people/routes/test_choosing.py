from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from tests.factories.people import PASSWORD, make_user, sign_in
from tracker.access import Role
from tracker.audit import AuditEntry
from tracker.foundation import clock
from tracker.foundation.database import db, transaction
from tracker.messages.models import Letter
from tracker.people import passwords
from tracker.people.commands import first_admin_token
from tracker.people.links import Purpose, make_link
from tracker.people.models import User

NEW = "some other beets entirely"
TWICE = {"password": NEW, "again": NEW}


def link(purpose: Purpose, user: User) -> str:
    with transaction():
        return make_link(purpose, user_id=user.id, now=clock.now())


def first_admin_page() -> str:
    with transaction():
        return f"/first-admin/{first_admin_token(now=clock.now())}"


def test_the_first_admin_is_made_once_and_signed_in(client: FlaskClient) -> None:
    page = first_admin_page()
    data = {"name": " Tomas  Wilk ", "email": "Tomas@Example.org", "role": "recruiter", **TWICE}
    assert client.get(page).status_code == 200
    assert client.post(page, data=data).headers["Location"] == "/openings"
    made = db.session.scalars(select(User)).one()
    assert (made.name, made.email, made.role) == ("Tomas Wilk", "tomas@example.org", Role.ADMIN)
    assert client.get("/users").status_code == 200
    assert [client.get(page).status_code, client.post(page, data=data).status_code] == [404, 404]


def test_an_account_that_waits_becomes_the_first_admin(client: FlaskClient) -> None:
    with transaction():
        db.session.add(User(name="T", email="tomas@example.org", role=Role.RECRUITER, created_at=clock.now()))
    client.post(first_admin_page(), data={"name": "Tomas Wilk", "email": "tomas@example.org", **TWICE})
    assert [(user.name, user.role) for user in db.session.scalars(select(User))] == [("Tomas Wilk", Role.ADMIN)]


def test_there_is_no_first_admin_page_beside_an_admin(client: FlaskClient) -> None:
    page = first_admin_page()
    make_user(Role.ADMIN)
    assert client.get(page).status_code == 404
    with transaction():
        assert first_admin_token(now=clock.now()) is None


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"email": "tomas"}, "Enter an e-mail address with an ending, like name@example.org"),
        ({"name": " "}, "Enter a name"),
        ({"password": "short", "again": "short"}, "Use at least 8 characters"),
        ({"password": "password1", "again": "password1"}, "Guessers try this password first. Choose another"),
        ({"password": "tomaswilk1", "again": "tomaswilk1"}, "Guessers try this password first. Choose another"),
        ({"again": "other"}, "The two are not the same. Type them once more"),
    ],
)
def test_an_error_on_the_first_admin_page_keeps_the_link(
    client: FlaskClient, change: dict[str, str], sentence: str
) -> None:
    page = first_admin_page()
    data = {"name": "Tomas Wilk", "email": "tomas@example.org", **TWICE, **change}
    answer = client.post(page, data=data)
    assert (answer.status_code, sentence in answer.text) == (422, True)
    assert client.get(page).status_code == 200


@pytest.mark.parametrize(
    ("purpose", "path"), [(Purpose.INVITATION, "invitation"), (Purpose.PASSWORD_RESET, "password-reset")]
)
def test_a_mailed_link_chooses_a_password_once_and_signs_in(client: FlaskClient, purpose: Purpose, path: str) -> None:
    user = make_user()
    page = f"/{path}/{link(purpose, user)}"
    assert client.get(page).status_code == 200
    assert client.post(page, data=TWICE).headers["Location"] == "/openings"
    assert client.get("/account").status_code == 200
    assert client.post(page, data=TWICE).status_code == 404
    assert passwords.fits(db.session.scalars(select(User.password)).one(), NEW)
    trail = [(entry.action, entry.detail) for entry in db.session.scalars(select(AuditEntry))]
    assert trail == [("user.password_change", {"by": purpose.value}), ("user.sign_in", {"by": purpose.value})]


def test_a_new_password_ends_every_session_and_every_other_link(app: Flask) -> None:
    user = make_user()
    elsewhere = sign_in(app.test_client(), user)
    spare = link(Purpose.SIGN_IN, user)
    app.test_client().post(f"/password-reset/{link(Purpose.PASSWORD_RESET, user)}", data=TWICE)
    assert elsewhere.get("/account").status_code == 302
    assert app.test_client().get(f"/sign-in/{spare}").status_code == 404


def test_an_invitation_is_not_a_reset(client: FlaskClient) -> None:
    token = link(Purpose.INVITATION, make_user())
    assert client.get(f"/password-reset/{token}").status_code == 404


def test_forgetting_a_password_is_answered_the_same_for_every_address(client: FlaskClient) -> None:
    addresses = (make_user().email, make_user(active=False).email, "who@example.org")
    answers = [client.post("/password-reset", data={"email": address}) for address in addresses]
    assert [answer.status_code for answer in answers] == [200, 200, 200]
    assert len({answer.text for answer in answers}) == 1
    assert list(db.session.scalars(select(Letter.to_address))) == [addresses[0]]


def test_the_letter_carries_a_link_that_works(client: FlaskClient) -> None:
    client.post("/password-reset", data={"email": make_user().email.upper()})
    letter = db.session.scalars(select(Letter)).one()
    line = next(line for line in letter.body_text.splitlines() if line.startswith("http://localhost/"))
    assert client.post(line.removeprefix("http://localhost"), data=TWICE).status_code == 303
    assert letter.subject == "Choose a new password for Northwind Labs"


@pytest.mark.usefixtures("limits")
def test_one_address_gets_five_letters_an_hour(client: FlaskClient) -> None:
    data = {"email": make_user().email}
    answers = [client.post("/password-reset", data=data).status_code for _ in range(6)]
    assert answers == [200] * 5 + [429]


def test_the_password_of_before_opens_nothing_after_a_reset(client: FlaskClient) -> None:
    user = make_user()
    client.post(f"/password-reset/{link(Purpose.PASSWORD_RESET, user)}", data=TWICE)
    client.post("/sign-out")
    tries = [client.post("/sign-in", data={"email": user.email, "password": tried}) for tried in (PASSWORD, NEW)]
    assert [answer.status_code for answer in tries] == [422, 303]


@pytest.mark.parametrize("path", ["/first-admin/x", "/invitation/x", "/password-reset/x", "/sign-in/x"])
def test_a_made_up_link_says_what_to_do(client: FlaskClient, path: str) -> None:
    answer = client.get(path)
    assert (answer.status_code, "Get a new link by mail" in answer.text) == (404, True)


@pytest.mark.usefixtures("limits")
def test_guessing_links_is_slowed_down(client: FlaskClient) -> None:
    answers = [client.get(f"/invitation/{n}").status_code for n in range(31)]
    assert answers == [404] * 30 + [429]
