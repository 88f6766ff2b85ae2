"""The last button of a draft."""

from __future__ import annotations

from flask import Flask
from flask.testing import FlaskClient

from tests.applications.pages import words
from tests.factories.drafts import make_ad
from tests.factories.people import make_user, sign_in
from tracker.access import Role


def made(app: Flask, client: FlaskClient, role: Role) -> str:
    """What is said after the opening was made."""
    ad = make_ad(app)
    staff = sign_in(client, make_user(role))
    staff.post(f"/drafts/{ad.public_id}/rest", data={"do": "accept"})
    return words(staff.post(f"/drafts/{ad.public_id}/opening", follow_redirects=True))


def test_an_admin_gets_an_opening_with_a_published_rubric(app: Flask, client: FlaskClient) -> None:
    assert "Opening and rubric v1 made." in made(app, client, Role.ADMIN)


def test_a_recruiter_leaves_the_rubric_to_an_admin(app: Flask, client: FlaskClient) -> None:
    assert "An admin publishes the rubric" in made(app, client, Role.RECRUITER)


def test_what_is_missing_stands_on_the_screen(app: Flask, client: FlaskClient) -> None:
    ad = make_ad(app)
    page = sign_in(client, make_user(Role.ADMIN)).post(f"/drafts/{ad.public_id}/opening")
    assert page.status_code == 422
    assert "Accept at least one criterion, or add one" in words(page)
