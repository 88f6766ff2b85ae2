"""admin: the way in when nobody can sign in yet."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.factories.people import make_user
from tests.terminal.conftest import Command
from tracker.access import Role


def test_the_printed_link_leads_to_the_page_that_makes_the_first_admin(
    environment: pytest.MonkeyPatch, client: FlaskClient, command: Command
) -> None:
    environment.setenv("PUBLIC_URL", "http://jobs.example.org")
    printed = command("admin")
    assert (printed.code, printed.out.startswith("http://jobs.example.org/first-admin/")) == (0, True)
    assert client.get(urlsplit(printed.out.strip()).path).status_code == 200


def test_beside_an_admin_there_is_no_link_but_who_to_ask(
    environment: pytest.MonkeyPatch, app: Flask, command: Command
) -> None:
    make_user(Role.ADMIN)
    assert command("admin") == (
        0,
        "There is an admin already. They can invite others, and reset passwords, under Admin.\n",
        "",
    )
