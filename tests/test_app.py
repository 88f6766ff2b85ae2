"""The application as it is put together: its settings, its cookie, and what an error of the database may say."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
import time_machine
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from tests.applications.pages import filled, send, typed
from tests.conftest import NOW
from tests.factories.postings import make_posting
from tracker.app import create_app
from tracker.config import Settings
from tracker.foundation.database import db
from tracker.web.settings import settings as settings_of


def cookie_of(settings: Settings, address: str) -> tuple[str, set[str]]:
    """(name, what is said of it) of the cookie that an installation at this address gives."""
    app = create_app(replace(settings, public_url=address))
    name, _is, said = app.test_client().get("/sign-in").headers["Set-Cookie"].partition("=")
    return name, {part.strip() for part in said.split(";")[1:]}


def test_the_cookie_is_for_no_script_and_no_other_site_and_over_https_for_that_alone(settings: Settings) -> None:
    said = {"HttpOnly", "Path=/", "SameSite=Lax"}
    assert cookie_of(settings, "http://localhost") == ("tracker", said)
    assert cookie_of(settings, "https://jobs.example.org") == ("__Host-tracker", {*said, "Secure"})


def test_a_form_that_stayed_open_for_a_day_is_still_taken(app: Flask, client: FlaskClient) -> None:
    app.config["WTF_CSRF_ENABLED"] = True
    posting = make_posting(now=NOW)
    with time_machine.travel(NOW, tick=False):
        token = typed(client.get(f"/jobs/{posting.slug}/apply"), "csrf_token") or ""
    with time_machine.travel(NOW + timedelta(days=1), tick=False):
        assert send(client, posting, filled(csrf_token=token)).status_code == 303


def test_an_error_of_the_database_does_not_quote_what_people_typed(app: Flask) -> None:
    with pytest.raises(SQLAlchemyError) as failed:
        db.session.execute(text("SELECT id FROM nowhere WHERE name = :name"), {"name": "Wanja Marlow"})
    assert ("nowhere" in str(failed.value), "Wanja" in str(failed.value)) == (True, False)


def test_without_settings_those_of_the_environment_hold(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    values = {"TRACKER_DATA": settings.data_dir, "DATABASE_URL": settings.database_url, "SECRET_KEY": "k" * 40}
    for name, value in {**values, "ORGANISATION": "Beet Works", "REDIS_URL": settings.redis_url}.items():
        monkeypatch.setenv(name, str(value))
    found = settings_of(create_app())
    assert (found.database_url, found.organisation) == (settings.database_url, "Beet Works")
