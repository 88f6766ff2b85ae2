"""Own words: kept in a draft, put in use, and everybody scored with them."""

from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from tests.applications.pages import typed, words
from tests.factories.applications import make_application, work_off
from tests.factories.people import make_user, sign_in
from tests.factories.postings import make_posting
from tests.factories.terms import publish_rows, term_row
from tracker.access import Role
from tracker.foundation.database import db
from tracker.rubrics.models import Rubric
from tracker.rubrics.scorer import scorer
from tracker.screening.models import AssessmentRow

LOOM = {"edits": "0", "label": "Loomweaver", "kind": "tool", "aliases": "LW 3"}


@pytest.fixture
def admin(app: Flask) -> FlaskClient:
    """An admin's browser."""
    return sign_in(app.test_client(), make_user(Role.ADMIN))


def test_a_term_is_in_the_draft_after_it_was_added(admin: FlaskClient) -> None:
    page = words(admin.post("/terms", data=LOOM, follow_redirects=True))
    assert ["“Loomweaver” is in the draft" in page, "LW 3" in page, "This is a draft" in page] == [True, True, True]


def test_what_cannot_be_keeps_what_was_typed(admin: FlaskClient) -> None:
    answer = admin.post("/terms", data={**LOOM, "near": "Nowhere Land"})
    assert (answer.status_code, "“Nowhere Land” is no term we know" in words(answer)) == (422, True)
    assert typed(answer, "near") == "Nowhere Land"
    assert ['id="near-err"' in answer.text, 'id="label-err"' in answer.text] == [True, False]


def test_a_name_that_is_too_long_says_so_and_stays(admin: FlaskClient) -> None:
    answer = admin.post("/terms", data={**LOOM, "label": "Beetle " * 12 + "tail"})
    assert (answer.status_code, "Make this 8 characters shorter. The limit is 80." in words(answer)) == (422, True)
    assert (typed(answer, "label"), "maxlength" in answer.text) == ("Beetle " * 12 + "tail", False)


def test_words_that_clash_with_a_newer_standard_vocabulary_are_named(admin: FlaskClient) -> None:
    publish_rows(term_row("Python", "language"), term_row("Loomweaver"))
    page = admin.get("/terms")
    assert (page.status_code, "“Python”: The standard vocabulary has “Python” too" in words(page)) == (200, True)
    assert admin.get("/terms?change=own-python").status_code == 200


def test_own_words_stand_under_admin(admin: FlaskClient) -> None:
    page = admin.get("/terms").text
    assert [place in page for place in ('href="/users" aria-current', 'href="/openings" aria-current')] == [True, False]


def test_the_draft_is_thrown_away_after_a_question(admin: FlaskClient) -> None:
    admin.post("/terms", data=LOOM)
    page = admin.get("/terms").text
    assert ["Throw the draft away…" in page, "Yes, throw it away" in page] == [True, True]


def test_a_term_can_be_changed_and_removed(admin: FlaskClient) -> None:
    admin.post("/terms", data=LOOM)
    admin.post("/terms?change=own-loomweaver", data={**LOOM, "edits": "1", "label": "Loomweaver 4"})
    assert "Loomweaver 4" in words(admin.get("/terms"))
    admin.post("/terms/remove/own-loomweaver", data={"edits": "2"})
    assert "No words of your own yet" in words(admin.get("/terms"))


def test_a_page_that_is_no_longer_true_answers_409(admin: FlaskClient) -> None:
    admin.post("/terms", data=LOOM)
    assert [
        admin.post("/terms", data={**LOOM, "label": "Warper"}).status_code,
        admin.post("/terms/publish", data={"edits": "0"}).status_code,
        admin.post("/terms/drop", data={"edits": "x"}).status_code,
    ] == [409, 409, 409]


def test_words_in_use_make_every_score_again_and_the_list_flips(app: Flask, admin: FlaskClient) -> None:
    make_application(make_posting())
    work_off(app)
    before = scorer()
    admin.post("/terms", data=LOOM)
    page = words(admin.post("/terms/publish", data={"edits": "1"}, follow_redirects=True))
    assert "1 opening is scored again" in page
    work_off(app)
    db.session.commit()
    assert db.session.scalars(select(Rubric.listed_scorer)).all() == [scorer()]
    assert sorted(db.session.scalars(select(AssessmentRow.scorer)).all()) == sorted([before, scorer()])


def test_a_draft_can_be_thrown_away(admin: FlaskClient) -> None:
    admin.post("/terms", data=LOOM)
    page = words(admin.post("/terms/drop", data={"edits": "1"}, follow_redirects=True))
    assert "The draft is gone" in page


def test_only_admins_have_it(app: Flask) -> None:
    assert sign_in(app.test_client(), make_user(Role.RECRUITER)).get("/terms").status_code == 403
