"""Bringing a document: kept, read in the background, and what is said when it is no job ad."""

from __future__ import annotations

import io

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select, update

from tests.applications.pages import words
from tests.factories.applications import pdf, work_off
from tests.factories.drafts import AD
from tests.factories.people import make_user, sign_in
from tracker.access import Role
from tracker.documents.version import READER_VERSION
from tracker.drafting.models import JobAd
from tracker.foundation import jobs
from tracker.foundation.database import db, transaction

RESUME = """Curriculum vitae
Wanja Marlow
Work experience
Pump mechanic, Beet Works, 2019 - 2024
Education
Objective: to mend pumps
References available on request
"""
TWO = """Job title: Pump Engineer

Responsibilities
- Mend pumps on four farms, every week of the year, in any weather
- Write down what broke, so that others can learn from it later

Requirements
- Python

Job title: Beekeeper

Requirements
- Experience with hives
"""


@pytest.fixture
def staff(app: Flask, client: FlaskClient) -> FlaskClient:
    """A recruiter's browser."""
    return sign_in(client, make_user(Role.RECRUITER))


def bring(app: Flask, staff: FlaskClient, text: str) -> str:
    """The address of the draft of a pasted text that has been read."""
    answer = staff.post("/drafts", data={"text": text})
    assert answer.status_code == 303, words(answer)
    work_off(app)
    return str(answer.location)


def test_a_pasted_ad_is_read_while_one_watches(app: Flask, staff: FlaskClient) -> None:
    answer = staff.post("/drafts", data={"text": AD})
    assert "Reading pasted text" in words(staff.get(answer.location))
    work_off(app)
    assert staff.get(f"{answer.location}?waiting=1").headers["HX-Refresh"] == "true"
    page = words(staff.get(answer.location))
    assert page.startswith("Draft of Pump Data Engineer · Tracker")
    assert "Source document" in page


@pytest.mark.parametrize("reader", [READER_VERSION, "of-a-version-before"])
def test_a_document_that_was_given_up_on_says_so_and_can_be_read_again(
    app: Flask, staff: FlaskClient, reader: str
) -> None:
    address = staff.post("/drafts", data={"text": AD}).location
    public_id = address.rsplit("/", 1)[-1]
    dead = update(jobs.JobRequest).values(key=f"{public_id}:{reader}", status=jobs.JobStatus.DEAD)
    with transaction() as session:
        session.execute(dead)
    assert "Could not be read: pasted text" in words(staff.get(address))
    assert staff.post(f"{address}/read-again").status_code == 303
    assert "Reading pasted text" in words(staff.get(address))


def test_a_draft_without_a_title_is_named_for_what_it_came_from(app: Flask, staff: FlaskClient) -> None:
    page = staff.get(bring(app, staff, "Onions are blue on most days of the year, and the hall is too."))
    assert words(page).startswith("Draft from pasted text · Tracker")


def test_a_file_can_be_had_back_as_it_came(app: Flask, staff: FlaskClient) -> None:
    data = pdf(*AD.splitlines())
    answer = staff.post("/drafts", data={"document": (io.BytesIO(data), "ad.pdf")})
    original = staff.get(f"{answer.location}/file")
    assert (original.data, original.headers["Content-Disposition"]) == (data, "attachment; filename=ad.pdf")


def test_a_picture_is_refused_and_the_pasted_text_is_kept(staff: FlaskClient) -> None:
    data = {"document": (io.BytesIO(b"\x89PNG\r\n\x1a\n"), "ad.png"), "text": "Kept words"}
    answer = staff.post("/drafts", data=data)
    assert answer.status_code == 422
    assert "Kept words</textarea>" in answer.text


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (RESUME, "This reads like a résumé rather than a job ad."),
        ("Onion soup\nIngredients\n2 cups onions\nPreheat the oven. Bake for 20 minutes, then simmer.", "recipe"),
        (
            "Wir suchen eine erfahrene Ingenieurin für unsere Werkstatt in Leipzig, die gerne mit Pumpen arbeitet.",
            "This seems not to be English",
        ),
    ],
)
def test_what_is_no_ad_is_said_and_kept(app: Flask, staff: FlaskClient, text: str, sentence: str) -> None:
    page = staff.get(bring(app, staff, text))
    assert page.status_code == 200
    assert sentence in words(page)
    assert "It is kept here" in words(page)


def test_a_megabyte_is_read_in_its_beginning(app: Flask, staff: FlaskClient) -> None:
    text = "Field Engineer\n\nRequirements\n- Python\n" + "We mend pumps on farms. " * 45_000
    page = staff.get(bring(app, staff, text))
    assert "only its first 60,000 characters were read" in words(page)
    assert len(page.text) < 400_000


def test_script_and_braces_are_shown_as_text(app: Flask, staff: FlaskClient) -> None:
    page = staff.get(bring(app, staff, "<script>alert(1)</script> {{ 7 * 7 }}\n\nRequirements\n- Python"))
    assert "&lt;script&gt;alert(1)&lt;/script&gt; {{ 7 * 7 }}" in page.text
    assert "<script>alert" not in page.text


def test_two_ads_can_be_split(app: Flask, staff: FlaskClient) -> None:
    address = bring(app, staff, TWO)
    assert "seems to hold two ads" in words(staff.get(address))
    answer = staff.post(f"{address}/split")
    work_off(app)
    assert 'value="Pump Engineer"' in staff.get(answer.location).text
    assert "Two drafts were made" in words(staff.get(address))
    listed = words(staff.get("/drafts"))
    assert ("Pasted text, first ad" in listed, "Pasted text, second ad" in listed) == (True, True)


def test_what_was_split_is_not_discarded_with_its_halves(app: Flask, staff: FlaskClient) -> None:
    address = bring(app, staff, TWO)
    staff.post(f"{address}/split")
    answer = staff.post(f"{address}/discard")
    assert (answer.status_code, "Two drafts were made of this document" in words(answer)) == (409, True)


def test_one_ad_cannot_be_split(app: Flask, staff: FlaskClient) -> None:
    assert staff.post(f"{bring(app, staff, AD)}/split").status_code == 422


def test_a_discarded_draft_is_not_there(app: Flask, staff: FlaskClient) -> None:
    address = bring(app, staff, AD)
    assert staff.post(f"{address}/discard").status_code == 303
    assert staff.get(address).status_code == 404


def test_hiring_managers_bring_nothing(app: Flask) -> None:
    manager = sign_in(app.test_client(), make_user(Role.HIRING_MANAGER))
    assert (manager.get("/drafts").status_code, manager.post("/drafts").status_code) == (403, 403)
    assert db.session.scalars(select(JobAd)).all() == []
