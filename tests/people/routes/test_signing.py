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
from tracker.people import passwords
from tracker.people.links import Purpose, make_link
from tracker.people.models import User
from tracker.people.session import KEY

OPENINGS = "/openings"
WRONG = "nine small beets in a ro"


def enter(client: FlaskClient, user: User, password: str = PASSWORD, **more: str) -> tuple[int, str]:
    answer = client.post("/sign-in", data={"email": user.email, "password": password}, query_string=more)
    return answer.status_code, answer.headers.get("Location", "")


def trail() -> list[tuple[str, str, str]]:
    return [(entry.action, entry.object_id, entry.actor) for entry in db.session.scalars(select(AuditEntry))]


@pytest.mark.parametrize("role", list(Role))
def test_the_right_password_leads_to_the_openings(client: FlaskClient, role: Role) -> None:
    user = make_user(role)
    assert enter(client, user) == (303, OPENINGS)
    assert client.get("/staff").headers["Location"] == OPENINGS
    assert trail() == [("user.sign_in", user.public_id, user.public_id)]


def test_an_address_may_be_typed_in_any_case(client: FlaskClient) -> None:
    user = make_user(email="ines@example.org")
    answer = client.post("/sign-in", data={"email": " Ines@Example.ORG ", "password": PASSWORD})
    assert answer.headers["Location"] == OPENINGS
    assert trail()[0][1] == user.public_id


@pytest.mark.parametrize("password", [WRONG, PASSWORD + " ", " " + PASSWORD, "", "x" * 5000])
def test_any_other_password_opens_nothing(client: FlaskClient, password: str) -> None:
    user = make_user()
    assert enter(client, user, password) == (422, "")
    assert client.get("/account").status_code == 302
    assert trail() == [("user.sign_in_failed", user.public_id, "unknown")]


def test_a_disabled_account_is_answered_like_one_that_never_was(client: FlaskClient) -> None:
    pages = [
        client.post("/sign-in", data={"email": email, "password": PASSWORD})
        for email in (make_user(active=False, email="off@example.org").email, "who@example.org")
    ]
    assert [page.status_code for page in pages] == [422, 422]
    assert pages[0].text.replace("off@example.org", "who@example.org") == pages[1].text


def test_the_trail_of_a_failed_sign_in_does_not_hold_the_address(client: FlaskClient) -> None:
    client.post("/sign-in", data={"email": "who@example.org", "password": WRONG})
    assert trail() == [("user.sign_in_failed", "unknown", "unknown")]
    assert list(db.session.scalars(select(AuditEntry.detail))) == [{}]


def test_signing_in_starts_the_session_anew(client: FlaskClient) -> None:
    user = make_user()
    with client.session_transaction() as cookie:
        cookie["planted"] = "by somebody else"
    enter(client, user)
    with client.session_transaction() as cookie:
        first = dict(cookie)
    enter(client, user)
    with client.session_transaction() as cookie:
        assert "planted" not in first
        assert cookie[KEY] != first[KEY]


def test_signing_in_renews_a_hash_made_with_weaker_parameters(client: FlaskClient) -> None:
    user = make_user()
    weak = passwords.PasswordHasher(time_cost=1, memory_cost=8192, parallelism=1).hash(PASSWORD)
    with transaction():
        user.password = weak
    assert enter(client, user) == (303, OPENINGS)
    kept = db.session.scalars(select(User.password).filter_by(id=user.id)).one()
    assert passwords.renewed(kept, PASSWORD) is None


@pytest.mark.parametrize("target", ["//evil.example", "/\\evil.example", "https:evil.example", "\t//evil.example"])
def test_signing_in_stays_on_this_site(client: FlaskClient, target: str) -> None:
    assert enter(client, make_user(), next=target) == (303, OPENINGS)


def test_signing_in_goes_on_to_the_page_that_was_asked_for(client: FlaskClient) -> None:
    address = client.get("/account?x=1").headers["Location"]
    user = make_user()
    answer = client.post(address, data={"email": user.email, "password": PASSWORD})
    assert answer.headers["Location"] == "/account?x=1"


def test_who_is_signed_in_is_not_asked_again(client: FlaskClient) -> None:
    assert sign_in(client, make_user()).get("/sign-in").headers["Location"] == OPENINGS


@pytest.mark.usefixtures("limits")
def test_the_eleventh_wrong_try_on_one_account_is_turned_away_wherever_it_comes_from(app: Flask) -> None:
    user, data = make_user(), {"password": WRONG}
    answers = [
        app.test_client().post(
            "/sign-in", data={**data, "email": user.email}, environ_base={"REMOTE_ADDR": f"203.0.113.{n}"}
        )
        for n in range(11)
    ]
    assert [answer.status_code for answer in answers] == [422] * 10 + [429]
    assert 0 < int(answers[-1].headers["Retry-After"]) <= 300


@pytest.mark.usefixtures("limits")
def test_the_eleventh_wrong_try_from_one_place_is_turned_away_whoever_it_is_for(client: FlaskClient) -> None:
    answers = [client.post("/sign-in", data={"email": f"{n}@example.org", "password": WRONG}) for n in range(11)]
    assert [answer.status_code for answer in answers] == [422] * 10 + [429]


@pytest.mark.usefixtures("limits")
def test_an_office_that_signs_in_is_never_turned_away(app: Flask) -> None:
    user = make_user()
    assert [enter(app.test_client(), user)[0] for _ in range(12)] == [303] * 12


@pytest.mark.usefixtures("limits")
def test_who_is_kept_out_by_wrong_tries_of_others_comes_in_by_a_link(client: FlaskClient) -> None:
    user = make_user()
    for _ in range(11):
        enter(client, user, WRONG)
    with transaction():
        token = make_link(Purpose.SIGN_IN, user_id=user.id, now=clock.now())
    assert client.post(f"/sign-in/{token}").status_code == 303


def test_a_link_signs_in_once_and_looking_at_it_does_not_use_it_up(client: FlaskClient) -> None:
    user = make_user()
    with transaction():
        token = make_link(Purpose.SIGN_IN, user_id=user.id, now=clock.now())
    answers = [client.open(f"/sign-in/{token}", method=method).status_code for method in ("GET", "GET", "POST", "POST")]
    assert answers == [200, 200, 303, 404]
    assert trail() == [("user.sign_in", user.public_id, user.public_id)]


def test_a_link_of_a_disabled_account_opens_nothing(client: FlaskClient) -> None:
    user = make_user(active=False)
    with transaction():
        token = make_link(Purpose.SIGN_IN, user_id=user.id, now=clock.now())
    assert client.post(f"/sign-in/{token}").status_code == 404


def test_signing_out_ends_copies_of_the_cookie_too(client: FlaskClient) -> None:
    sign_in(client, make_user())
    with client.session_transaction() as cookie:
        copied = dict(cookie)
    assert client.post("/sign-out").headers["Location"] == "/sign-in"
    with client.session_transaction() as cookie:
        cookie.update(copied)
    assert client.get(OPENINGS).headers["Location"] == f"/sign-in?next={OPENINGS}"
    assert client.post("/account").status_code == 401


def test_signing_out_leaves_other_browsers_signed_in(app: Flask) -> None:
    user = make_user()
    phone, desk = sign_in(app.test_client(), user), sign_in(app.test_client(), user)
    phone.post("/sign-out")
    assert [phone.get("/account").status_code, desk.get("/account").status_code] == [302, 200]


def test_signing_out_twice_is_no_error(client: FlaskClient) -> None:
    assert client.post("/sign-out").status_code == 303


def test_pages_about_people_stay_out_of_every_cache(client: FlaskClient) -> None:
    pages = [client.get(address) for address in ("/sign-in", "/sign-in/x", "/first-admin/x", "/password-reset")]
    assert [page.headers["Cache-Control"] for page in pages] == ["no-store"] * 4
