"""What every page about accounts shares: kept out of caches, and one answer for every link that opens nothing."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from tests.factories.people import make_user, sign_in
from tracker.access import Role

LINKS = ("/invitation/", "/password-reset/", "/first-admin/", "/sign-in/")


@pytest.mark.parametrize("token", ["nothing", "x" * 900, "%00", "%2e%2e%2f", "<script>"])
def test_a_link_that_opens_nothing_is_answered_alike_whatever_it_was(client: FlaskClient, token: str) -> None:
    answers = [client.get(f"{link}{token}") for link in LINKS]
    assert [answer.status_code for answer in answers] == [404] * len(LINKS)
    assert [
        "<script>" in answer.text.replace('<script type="', "").replace("<script src", "") for answer in answers
    ] == [False] * len(LINKS)


def test_no_page_about_accounts_is_kept_by_a_cache(client: FlaskClient) -> None:
    admin = sign_in(client, make_user(Role.ADMIN))
    addresses = ("/account", "/users", "/users/invite", "/sign-in", "/password-reset", "/invitation/nothing")
    assert {admin.get(one).headers["Cache-Control"] for one in addresses} == {"no-store"}
