"""Headers on every answer; private pages stay out of every cache."""

from __future__ import annotations

from dataclasses import replace

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.factories.people import make_user, sign_in
from tracker.web.headers import POLICY

EVERYWHERE = ("/jobs", "/nothing", "/applications/x", "/health/live", "/static/tokens.css", "/openings", "/%00")


@pytest.mark.parametrize("address", EVERYWHERE)
def test_every_answer_carries_them(client: FlaskClient, address: str) -> None:
    headers = client.get(address).headers
    names = ("Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "X-Frame-Options")
    assert [headers.get(name) for name in names] == [POLICY, "nosniff", "same-origin", "DENY"]


def test_the_policy_lets_nothing_be_written_into_a_page() -> None:
    assert ("unsafe" in POLICY, "frame-ancestors 'none'" in POLICY, "object-src 'none'" in POLICY) == (
        False,
        True,
        True,
    )


def test_https_is_remembered_where_there_is_https(app: Flask) -> None:
    assert "Strict-Transport-Security" not in app.test_client().get("/jobs").headers
    app.extensions["tracker"] = replace(app.extensions["tracker"], public_url="https://careers.example")
    found = app.test_client().get("/nothing").headers["Strict-Transport-Security"]
    assert found == "max-age=31536000; includeSubDomains"


def test_staff_pages_and_private_links_are_kept_by_nobody(app: Flask) -> None:
    browser = sign_in(app.test_client(), make_user())
    assert browser.get("/openings").headers["Cache-Control"] == "no-store"
    assert app.test_client().get("/applications/x").headers["Cache-Control"] == "no-store"
    assert "Cache-Control" not in app.test_client().get("/jobs").headers
