"""The last button of a draft."""

from __future__ import annotations

from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import func, select

from tests.applications.pages import words
from tests.factories.drafts import AD, fresh, make_ad
from tests.factories.people import make_user, sign_in
from tracker.access import Role
from tracker.drafting.lifecycle import AdStatus
from tracker.foundation.database import db
from tracker.postings.models import Posting


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


def test_no_second_opening_is_made_of_a_document_that_was_brought_again(app: Flask, client: FlaskClient) -> None:
    staff = sign_in(client, make_user(Role.ADMIN))
    first = make_ad(app)
    staff.post(f"/drafts/{first.public_id}/rest", data={"do": "accept"})
    staff.post(f"/drafts/{first.public_id}/opening")
    again = make_ad(app, AD.replace("Python", "Rust"), posting=fresh(first).posting)
    answers = [
        staff.post(f"/drafts/{again.public_id}/opening"),
        staff.post(f"/drafts/{again.public_id}/add", data={"kind": "ability", "label": "Mends pumps"}),
        staff.post(f"/drafts/{again.public_id}/rest", data={"do": "accept"}),
        staff.post(f"/drafts/{again.public_id}/items/{again.items[0].number}", data={"do": "accept"}),
    ]
    sentence = "This document is compared with an opening that is there: take or leave each of its changes."
    assert [(one.status_code, sentence in words(one)) for one in answers] == [(422, True)] * 4
    assert fresh(again).status is AdStatus.DRAFTED
    assert db.session.scalar(select(func.count()).select_from(Posting)) == 1
