"""The review page of one person: what was sent, what was found, who opened it."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from tests.applications.pages import words
from tests.conftest import NOW
from tests.factories.applications import make_application, pdf, resume_lines, scored_application, txt, word, work_off
from tests.factories.people import make_user, sign_in
from tests.factories.postings import make_posting, make_question
from tests.screening.recount import tallies_are_exact
from tracker.access import Role
from tracker.applications.models import Application
from tracker.audit.models import AuditEntry
from tracker.foundation import tallies
from tracker.foundation.database import db
from tracker.postings.lifecycle import QuestionKind
from tracker.review.models import Note, Opened

HOSTILE = ("<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{7*7}}", "\u202etxt.exe", "x" * 4000)


def page_of(application: Application, view: str = "") -> str:
    """The address of the review page."""
    return f"/people/{application.public_id}" + (f"?view={view}" if view else "")


def test_every_criterion_shows_its_status_quote_and_sentence(staff: FlaskClient, someone: Application) -> None:
    page = words(staff.get(page_of(someone)))
    for said in ("Python", "Wrote the Python programs that watch forty pumps.", "Years", "2 met"):
        assert said in page


def test_a_pdf_is_shown_as_pictures_with_boxes_and_as_text(app: Flask, staff: FlaskClient) -> None:
    application = scored_application(app, make_posting(), resume=pdf(), filename="a.pdf")
    picture, text = staff.get(page_of(application)), staff.get(page_of(application, "text"))
    assert ('/pages/0.png"' in picture.text, '<g class="ev" data-crit="python"' in picture.text) == (True, True)
    assert '<mark class="ev" data-crit="python"' in text.text


@pytest.mark.parametrize(("data", "name"), [(word(), "a.docx"), (txt(), "a.txt")])
def test_other_types_are_shown_as_typeset_text(app: Flask, staff: FlaskClient, data: bytes, name: str) -> None:
    application = scored_application(app, make_posting(), resume=data, filename=name)
    page = staff.get(page_of(application))
    assert (".png" in page.text, '<mark class="ev" data-crit="python"' in page.text) == (False, True)


def test_before_it_is_read_the_page_says_that_it_waits(app: Flask, staff: FlaskClient) -> None:
    page = words(staff.get(page_of(make_application(make_posting()))))
    assert "This file waits to be read." in page
    assert "Not ranked yet: waiting to be scored." in page


def test_a_file_that_could_not_be_read_can_still_be_downloaded(app: Flask, staff: FlaskClient) -> None:
    application = scored_application(app, make_posting(), resume=b"%PDF-1.4 broken", filename="a.pdf")
    answer = staff.get(page_of(application))
    assert "Not ranked: the file could not be read by software. People can read it." in words(answer)
    assert f"/files/{application.files[0].public_id}" in answer.text


def test_opening_is_recorded_once_and_the_counter_falls(app: Flask, staff: FlaskClient, someone: Application) -> None:
    counts = []
    for moment in (NOW, NOW + timedelta(hours=1)):
        with time_machine.travel(moment, tick=False):
            sign_in(staff, make_user())
            staff.get(page_of(someone))
            staff.get(page_of(someone))
        counts.append(tallies.read(f"posting:{someone.posting_id}").get("unopened", 0))
        db.session.commit()
    assert (counts, tallies_are_exact(someone.posting)) == ([0, 0], True)
    assert len(db.session.scalars(select(Opened)).all()) == 2
    db.session.refresh(someone)
    assert someone.first_opened_at == NOW


def test_previous_and_next_follow_the_list(app: Flask, staff: FlaskClient) -> None:
    posting = make_posting()
    best = make_application(posting)
    last = make_application(posting, resume=txt("I like beets."))
    middle = make_application(posting, resume=txt(*resume_lines(first_year=2023)))
    work_off(app)
    page = staff.get(page_of(middle)).text
    assert (f"/people/{best.public_id}" in page, f"/people/{last.public_id}" in page) == (True, True)


def test_a_known_address_and_a_knock_out_are_flagged(app: Flask, staff: FlaskClient) -> None:
    rule = {"accept": ["yes"], "says": "We need one."}
    question = make_question(QuestionKind.YES_NO, key="car", label="A car?", knock_out=rule)
    posting = make_posting(questions=[question])
    make_application(posting, email="wanja@example.org", answers={"car": "yes"})
    application = make_application(posting, email="wanja@example.org", answers={"car": "no"})
    page = words(staff.get(page_of(application)))
    assert "Same e-mail as another application" in page
    assert "Answered “No”: A car?" in page


def test_nothing_tells_of_another_application_that_is_not_ones_own(app: Flask) -> None:
    manager = make_user(Role.HIRING_MANAGER)
    mine, other = make_posting(team=[manager]), make_posting()
    theirs = make_application(other, email="wanja@example.org")
    again = [make_application(mine, email="wanja@example.org") for _ in range(2)]
    pages = [sign_in(app.test_client(), user).get(page_of(again[1])).text for user in (manager, make_user())]
    linked = [[f'href="/people/{one.public_id}"' in page for one in (again[0], theirs)] for page in pages]
    assert linked == [[True, False], [True, True]]
    assert [page.count("Same e-mail as another application") for page in pages] == [1, 2]


@pytest.mark.parametrize("text", HOSTILE)
def test_what_candidates_and_colleagues_type_stays_text(app: Flask, staff: FlaskClient, text: str) -> None:
    posting = make_posting(questions=[make_question(QuestionKind.LONG, key="why")])
    values = {"name": text[:200], "answers": {"why": text}, "resume": txt(text, *resume_lines())}
    application = scored_application(app, posting, **values)
    staff.post(f"/people/{application.public_id}/notes", data={"body": text})
    for view in ("text", "answers"):
        page = staff.get(page_of(application, view))
        assert page.status_code == 200
        assert ("<script>alert" in page.text, "<img src=x" in page.text) == (False, False)


def test_a_note_is_kept_with_its_author(staff: FlaskClient, someone: Application) -> None:
    staff.post(f"/people/{someone.public_id}/notes", data={"body": "Ask about beets."})
    assert "Ask about beets." in words(staff.get(page_of(someone)))
    assert "note.write" in db.session.scalars(select(AuditEntry.action)).all()


def test_a_note_of_spaces_is_not_kept(staff: FlaskClient, someone: Application) -> None:
    answer = staff.post(f"/people/{someone.public_id}/notes", data={"body": "  \n "})
    assert db.session.scalars(select(Note)).all() == []
    assert (answer.status_code, "Write a note" in words(answer)) == (422, True)


def test_a_note_that_is_too_long_comes_back_as_it_was_typed(staff: FlaskClient, someone: Application) -> None:
    answer = staff.post(f"/people/{someone.public_id}/notes", data={"body": "beet " * 1001})
    assert (answer.status_code, db.session.scalars(select(Note)).all()) == (422, [])
    assert "Make the note 4 characters shorter. The limit is 5,000." in words(answer)
    assert "beet beet beet" in words(answer)


@pytest.mark.parametrize("typed", ["q%3D%2500", "q%3Da%2500b", "stage%3D%2500", "finding%3Da%2500:met"])
def test_a_list_that_nobody_can_have_come_from_narrows_nothing(
    staff: FlaskClient, someone: Application, typed: str
) -> None:
    assert staff.get(f"{page_of(someone)}?list={typed}").status_code == 200


def test_a_person_of_another_team_does_not_exist(manager: FlaskClient, someone: Application) -> None:
    answers = [manager.get(page_of(someone)), manager.post(f"{page_of(someone)}/notes", data={"body": "x"})]
    assert [answer.status_code for answer in answers] == [404, 404]
    assert [manager.get(f"/people/{wrong}").status_code for wrong in ("nobody", "%00")] == [404, 404]
