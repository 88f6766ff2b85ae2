"""Where requirements come from, and a document brought again."""

from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from tests.applications.pages import words
from tests.factories.applications import work_off
from tests.factories.drafts import AD, make_ad
from tests.factories.people import make_user, sign_in
from tests.factories.postings import make_posting
from tracker.access import Role
from tracker.foundation.database import db
from tracker.postings.models import Posting

AFTER = AD.replace("- French\n", "- Terraform\n").replace("Nairobi, Kenya", "Kisumu, Kenya")


@pytest.fixture
def staff(app: Flask, client: FlaskClient) -> FlaskClient:
    """An admin's browser."""
    return sign_in(client, make_user(Role.ADMIN, name="Tomas Wilk"))


@pytest.fixture
def opening(app: Flask, staff: FlaskClient) -> str:
    """The address of an opening that was made of the ad."""
    ad = make_ad(app)
    staff.post(f"/drafts/{ad.public_id}/rest", data={"do": "accept"})
    staff.post(f"/drafts/{ad.public_id}/opening")
    return f"/openings/{db.session.scalars(select(Posting.public_id)).one()}"


def test_each_requirement_shows_its_words_and_who_accepted_it(staff: FlaskClient, opening: str) -> None:
    page = staff.get(f"{opening}/sources")
    said = words(page)
    for part in ("Strong Python", "Pasted text, What you bring", "Accepted by Tomas Wilk", "SHA-256"):
        assert part in said
    assert 'data-item="i2"' in page.text


def test_an_opening_without_a_document_says_so(app: Flask, staff: FlaskClient) -> None:
    said = words(staff.get(f"/openings/{make_posting().public_id}/sources"))
    assert "No document: written by hand" in said
    assert "Published with the rubric" in said


def test_a_changed_document_shows_what_differs_and_is_taken_piece_by_piece(
    app: Flask, staff: FlaskClient, opening: str
) -> None:
    answer = staff.post(f"{opening}/sources", data={"text": AFTER})
    work_off(app)
    said = words(staff.get(answer.location))
    assert "Age is a protected characteristic" in said
    for part in ("Added", "Gone", "Terraform", "French", "Kisumu, Kenya", "Nairobi, Kenya"):
        assert part in said
    taken = staff.post(f"{answer.location}/changes/1", data={"do": "take"}, follow_redirects=True)
    assert "Taken into the posting." in words(taken)


def test_a_recruiter_cannot_take_a_criterion_into_the_rubric(app: Flask, staff: FlaskClient, opening: str) -> None:
    answer = staff.post(f"{opening}/sources", data={"text": AD.replace("- French\n", "")})
    work_off(app)
    recruiter = sign_in(app.test_client(), make_user(Role.RECRUITER))
    page = recruiter.get(answer.location)
    assert "An admin can take it into the rubric." in words(page)
    assert recruiter.post(f"{answer.location}/changes/1", data={"do": "take"}).status_code == 403
    assert recruiter.post(f"{answer.location}/changes/1", data={"do": "leave"}).status_code == 303


def test_nothing_brought_is_said(staff: FlaskClient, opening: str) -> None:
    page = staff.post(f"{opening}/sources", data={})
    assert (page.status_code, "Choose a file, or paste the text of the ad" in words(page)) == (422, True)


def test_a_hiring_manager_reads_the_sources_of_their_own_openings(app: Flask) -> None:
    manager = make_user(Role.HIRING_MANAGER)
    mine, other = make_posting(team=[manager]), make_posting()
    client = sign_in(app.test_client(), manager)
    assert client.get(f"/openings/{mine.public_id}/sources").status_code == 200
    assert client.get(f"/openings/{other.public_id}/sources").status_code == 404
