from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import event, select

from tests.factories.people import make_user, sign_in
from tracker.access import Role
from tracker.foundation.database import db
from tracker.messages.models import Letter
from tracker.people.models import User

COLLEAGUE = {"name": "Wanja Otieno", "email": "Wanja@example.org", "role": "hiring_manager"}


@pytest.fixture
def admin(app: Flask) -> User:
    return make_user(Role.ADMIN, name="Tomas Wilk")


@pytest.fixture
def desk(client: FlaskClient, admin: User) -> FlaskClient:
    """The admin's browser."""
    return sign_in(client, admin)


def role_of(user: User) -> Role:
    return db.session.scalars(select(User.role).filter_by(id=user.id)).one()


@pytest.mark.parametrize("role", [Role.RECRUITER, Role.HIRING_MANAGER])
def test_people_and_roles_are_for_admins(client: FlaskClient, role: Role) -> None:
    user = make_user(role)
    sign_in(client, user)
    addresses = ("/users", "/users/invite", f"/users/{user.public_id}")
    assert [client.get(address).status_code for address in addresses] == [403] * 3
    acts = ("role", "disable", "enable", "sign-out", "invite-again", "password-link")
    assert [client.post(f"/users/{user.public_id}/{act}").status_code for act in acts] == [403] * 6


def test_everybody_is_listed_with_role_and_state(desk: FlaskClient) -> None:
    make_user(name="Zoë Brandt", active=False)
    page = desk.get("/users").text
    assert [word in page for word in ("Tomas Wilk", "Zoë Brandt", "Disabled", "Recruiter", "Admin")] == [True] * 5


def test_a_longer_list_asks_no_more_queries(desk: FlaskClient) -> None:
    counts = []
    for _ in range(2):
        make_user()
        make_user()
        sent: list[str] = []
        listener = lambda _c, _u, statement, *_r, sent=sent: sent.append(statement)  # noqa: E731
        event.listen(db.engine, "before_cursor_execute", listener)
        desk.get("/users")
        event.remove(db.engine, "before_cursor_execute", listener)
        counts.append(len(sent))
    assert counts[0] == counts[1]


def test_an_invitation_leads_to_an_account_with_its_role(app: Flask, desk: FlaskClient) -> None:
    assert desk.post("/users/invite", data=COLLEAGUE).headers["Location"] == "/users"
    letter = db.session.scalars(select(Letter)).one()
    assert (letter.to_address, letter.subject) == ("wanja@example.org", "Your account for hiring at Northwind Labs")
    line = next(line for line in letter.body_text.splitlines() if line.startswith("http://localhost/"))
    invited = app.test_client()
    beets = {"password": "other beets in a row", "again": "other beets in a row"}
    assert invited.post(line.removeprefix("http://localhost"), data=beets).headers["Location"] == "/openings"
    assert db.session.scalars(select(User.role).filter_by(email="wanja@example.org")).one() is Role.HIRING_MANAGER


def test_an_address_that_has_an_account_is_not_invited(desk: FlaskClient, admin: User) -> None:
    answer = desk.post("/users/invite", data={**COLLEAGUE, "email": admin.email.upper()})
    assert (answer.status_code, "There is an account with this address already." in answer.text) == (422, True)
    assert list(db.session.scalars(select(Letter))) == []


@pytest.mark.parametrize(
    "change", [{"role": "owner"}, {"role": ""}, {"email": "wanja"}, {"name": ""}, {"name": "x" * 201}]
)
def test_an_incomplete_invitation_is_not_sent(desk: FlaskClient, change: dict[str, str]) -> None:
    assert desk.post("/users/invite", data={**COLLEAGUE, **change}).status_code == 422
    assert list(db.session.scalars(select(Letter))) == []


def test_an_invitation_sent_again_ends_the_first(app: Flask, desk: FlaskClient) -> None:
    desk.post("/users/invite", data=COLLEAGUE)
    wanja = db.session.scalars(select(User).filter_by(email="wanja@example.org")).one()
    assert desk.post(f"/users/{wanja.public_id}/invite-again").status_code == 303
    bodies = db.session.scalars(select(Letter.body_text).order_by(Letter.id))
    links = [next(line for line in body.splitlines() if line.startswith("http://localhost/")) for body in bodies]
    assert [app.test_client().get(link).status_code for link in links] == [404, 200]


def test_an_account_in_use_is_not_invited_again(desk: FlaskClient) -> None:
    assert desk.post(f"/users/{make_user().public_id}/invite-again").status_code == 422


def test_an_admin_mails_a_link_for_a_new_password(desk: FlaskClient) -> None:
    user = make_user()
    assert desk.post(f"/users/{user.public_id}/password-link").status_code == 303
    assert list(db.session.scalars(select(Letter.to_address))) == [user.email]


def test_a_disabled_account_gets_no_link(desk: FlaskClient) -> None:
    assert desk.post(f"/users/{make_user(active=False).public_id}/password-link").status_code == 422


def test_a_changed_role_holds_from_the_next_request(app: Flask, desk: FlaskClient) -> None:
    user = make_user(Role.ADMIN)
    theirs = sign_in(app.test_client(), user)
    assert theirs.get("/users").status_code == 200
    desk.post(f"/users/{user.public_id}/role", data={"role": "recruiter"})
    assert (role_of(user), theirs.get("/users").status_code) == (Role.RECRUITER, 302)
    assert sign_in(theirs, user).get("/users").status_code == 403


def test_the_last_admin_stays_one(desk: FlaskClient, admin: User) -> None:
    make_user(Role.ADMIN, active=False)
    answer = desk.post(f"/users/{admin.public_id}/role", data={"role": "recruiter"})
    assert (answer.status_code, "This is the last admin." in answer.text) == (422, True)
    assert role_of(admin) is Role.ADMIN


def test_a_role_that_is_none_is_refused(desk: FlaskClient) -> None:
    user = make_user()
    assert desk.post(f"/users/{user.public_id}/role", data={"role": "owner"}).status_code == 422
    assert role_of(user) is Role.RECRUITER


def test_disabling_ends_every_session_within_one_request(app: Flask, desk: FlaskClient) -> None:
    user = make_user()
    theirs = [sign_in(app.test_client(), user) for _ in range(2)]
    desk.post(f"/users/{user.public_id}/disable")
    assert [browser.get("/account").status_code for browser in theirs] == [302, 302]
    desk.post(f"/users/{user.public_id}/enable")
    assert [browser.get("/account").status_code for browser in theirs] == [302, 302]
    assert sign_in(theirs[0], user).get("/account").status_code == 200


def test_nobody_disables_themselves(desk: FlaskClient, admin: User) -> None:
    make_user(Role.ADMIN)
    answer = desk.post(f"/users/{admin.public_id}/disable")
    assert (answer.status_code, "You cannot disable your own account." in answer.text) == (422, True)
    assert desk.get("/users").status_code == 200


def test_an_admin_signs_somebody_out_everywhere(app: Flask, desk: FlaskClient) -> None:
    user = make_user()
    theirs = sign_in(app.test_client(), user)
    assert "One browser is signed in." in desk.get(f"/users/{user.public_id}").text
    desk.post(f"/users/{user.public_id}/sign-out")
    assert theirs.get("/account").status_code == 302
    assert "Nowhere at the moment." in desk.get(f"/users/{user.public_id}").text


def test_an_unknown_account_is_not_found(desk: FlaskClient) -> None:
    assert desk.get("/users/nobody").status_code == 404
