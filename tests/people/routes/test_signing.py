from __future__ import annotations

from urllib.parse import quote

import pytest
from flask.testing import FlaskClient

from tests.factories.people import PASSWORD, make_user, sign_in
from tracker.foundation import clock
from tracker.foundation.database import transaction
from tracker.people.links import Purpose, make_link
from tracker.people.models import User

OPENINGS = "/openings"


def enter(client: FlaskClient, user: User, password: str = PASSWORD, **more: str) -> tuple[int, str]:
    answer = client.post("/sign-in", data={"email": user.email, "password": password}, query_string=more)
    return answer.status_code, answer.headers.get("Location", "")


def test_the_right_password_leads_to_the_openings(client: FlaskClient) -> None:
    assert enter(client, make_user()) == (303, OPENINGS)
    assert client.get("/staff").headers["Location"] == OPENINGS


def test_a_wrong_password_opens_nothing(client: FlaskClient) -> None:
    assert enter(client, make_user(), "nine small beets in a ro") == (422, "")
    assert client.get(OPENINGS).status_code == 302


def test_a_link_signs_in_once(client: FlaskClient) -> None:
    user = make_user()
    with transaction():
        token = make_link(Purpose.SIGN_IN, user_id=user.id, now=clock.now())
    assert client.get(f"/sign-in/{token}").status_code == 200
    answers = [client.post(f"/sign-in/{token}").status_code for _ in range(2)]
    assert answers == [303, 404]


def test_signing_out_ends_copies_of_the_cookie_too(client: FlaskClient) -> None:
    sign_in(client, make_user())
    with client.session_transaction() as cookie:
        copied = dict(cookie)
    assert client.post("/sign-out").headers["Location"] == "/sign-in"
    with client.session_transaction() as cookie:
        cookie.update(copied)
    assert client.get(OPENINGS).headers["Location"] == f"/sign-in?next={quote(OPENINGS, safe='')}"


@pytest.mark.parametrize("target", ["//evil.example", "/\\evil.example", "https:evil.example", "\t//evil.example"])
def test_signing_in_stays_on_this_site(client: FlaskClient, target: str) -> None:
    assert enter(client, make_user(), next=target) == (303, OPENINGS)


def test_signing_in_goes_on_to_the_page_that_was_asked_for(client: FlaskClient) -> None:
    assert enter(client, make_user(), next="/account?x=1") == (303, "/account?x=1")
