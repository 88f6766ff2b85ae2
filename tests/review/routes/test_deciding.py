"""Moving and rejecting: one wins, the other is told; nobody is rejected in silence unless somebody says so."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select
from werkzeug.test import TestResponse

from tests.applications.pages import words
from tests.conftest import NOW
from tests.factories.applications import work_off
from tests.factories.people import make_user, sign_in
from tests.screening.recount import tallies_are_exact
from tracker.applications.models import Application, StageMove
from tracker.audit.models import AuditEntry
from tracker.foundation.database import db, transaction
from tracker.messages.lifecycle import LetterStatus
from tracker.messages.models import Letter


def move(client: FlaskClient, application: Application, stage: str, revision: object = 1) -> TestResponse:
    """Move to a stage from a page of this revision."""
    data = {"stage": stage, "revision": str(revision)}
    return client.post(f"/people/{application.public_id}/move", data=data)


def reject(client: FlaskClient, application: Application, **changes: str) -> TestResponse:
    """Reject with a held letter, unless ``changes`` say otherwise."""
    data = {"reason": "filled", "letter": "held", "body": "We chose someone else.", "revision": "1", **changes}
    follow = bool(data.pop("follow", ""))
    sent = {k: v for k, v in data.items() if v}
    return client.post(f"/people/{application.public_id}/reject", data=sent, follow_redirects=follow)


def undo(client: FlaskClient, application: Application, revision: int) -> TestResponse:
    """Take the newest move back, from a page of this revision."""
    return client.post(f"/people/{application.public_id}/undo", data={"revision": str(revision)})


def stage(application: Application) -> str:
    """The key of the stage, as it stands."""
    with transaction():
        db.session.refresh(application)
    return application.stage.key


def letters() -> list[tuple[str, LetterStatus]]:
    """(kind, status) of every letter."""
    rows = db.session.execute(select(Letter.kind, Letter.status).order_by(Letter.id))
    return [(kind, status) for kind, status in rows]


def test_moving_changes_the_stage_the_counts_and_the_history(staff: FlaskClient, someone: Application) -> None:
    assert move(staff, someone, "review").status_code == 303
    assert (stage(someone), tallies_are_exact(someone.posting)) == ("review", True)
    page = words(staff.get(f"/people/{someone.public_id}"))
    assert "Ines Calder moved to Review" in page
    assert letters() == []


def test_going_on_to_a_conversation_holds_a_letter_and_sends_none(staff: FlaskClient, someone: Application) -> None:
    move(staff, someone, "interview")
    assert letters() == [("decision_advance", LetterStatus.HELD)]


def test_the_second_of_two_who_move_at_once_is_told_where_the_person_is(
    staff: FlaskClient, someone: Application
) -> None:
    move(staff, someone, "review")
    answer = move(staff, someone, "offer")
    assert (answer.status_code, stage(someone)) == (409, "review")
    assert "Not moved: someone else moved this person to Review meanwhile." in words(answer)


@pytest.mark.parametrize(
    ("stage_key", "revision", "status"),
    [
        ("applied", 1, 422),
        ("nowhere", 1, 422),
        ("rejected", 1, 422),
        ("withdrawn", 1, 422),
        ("review", "", 422),
        ("review", "one", 422),
        ("review", "-1", 422),
        ("review", "9" * 30, 422),
        ("review", 7, 409),
    ],
)
def test_a_move_that_cannot_be_is_answered_with_a_sentence(
    staff: FlaskClient, someone: Application, stage_key: str, revision: object, status: int
) -> None:
    assert (move(staff, someone, stage_key, revision).status_code, stage(someone)) == (status, "applied")


def test_rejecting_keeps_the_reason_and_holds_the_letter(staff: FlaskClient, someone: Application) -> None:
    assert reject(staff, someone).status_code == 303
    assert (stage(someone), letters()) == ("rejected", [("decision_reject", LetterStatus.HELD)])
    reason = db.session.scalars(select(StageMove.reason).order_by(StageMove.id.desc())).first()
    assert (reason, tallies_are_exact(someone.posting)) == ("filled", True)
    assert "We chose someone else." in db.session.scalars(select(Letter.body_text)).one()
    assert "application.reject" in db.session.scalars(select(AuditEntry.action)).all()


def test_a_rejection_goes_at_nine_the_next_morning_with_its_reason(staff: FlaskClient, someone: Application) -> None:
    with time_machine.travel(NOW, tick=False):
        sign_in(staff, make_user())
        assert "The letter goes tomorrow at 9:00 (UTC)." in words(
            reject(staff, someone, letter="morning", reason="must_have", follow="y")
        )
    letter = db.session.scalars(select(Letter)).one()
    assert (letter.status, letter.send_after) == (LetterStatus.QUEUED, datetime(2026, 11, 21, 9, tzinfo=UTC))
    assert "We did not find everything that the role cannot do without." in letter.body_text


def test_a_rejection_that_cannot_be_comes_back_as_it_was_typed(staff: FlaskClient, someone: Application) -> None:
    answer = reject(staff, someone, reason="", body="A long and careful answer.")
    assert (answer.status_code, "A long and careful answer." in words(answer)) == (422, True)
    assert "Choose a reason" in words(answer)


def test_no_private_link_is_shown_to_staff(staff: FlaskClient, someone: Application) -> None:
    reject(staff, someone)
    letter = db.session.scalars(select(Letter)).one()
    page = staff.get(f"/letters/{letter.public_id}").text
    assert ("/applications/" in page, "[private link]" in page) == (False, True)
    assert "/applications/" in letter.private_link


def test_a_move_can_be_undone_until_somebody_moves_on(staff: FlaskClient, someone: Application) -> None:
    since = someone.staged_at
    move(staff, someone, "interview")
    assert undo(staff, someone, 2).status_code == 303
    assert (stage(someone), someone.staged_at, tallies_are_exact(someone.posting)) == ("applied", since, True)
    assert letters() == [("decision_advance", LetterStatus.CANCELLED)]
    assert undo(staff, someone, 3).status_code == 409
    assert "Ines Calder took it back: Applied again" in words(staff.get(f"/people/{someone.public_id}"))


def test_a_rejection_can_be_undone_until_its_letter_leaves(
    app: Flask, staff: FlaskClient, someone: Application
) -> None:
    with time_machine.travel(NOW, tick=False):
        sign_in(staff, make_user())
        reject(staff, someone, letter="morning")
        assert undo(staff, someone, 2).status_code == 303
        reject(staff, someone, letter="morning", revision="3")
    with time_machine.travel(NOW + timedelta(days=2), tick=False):
        work_off(app)
        sign_in(staff, make_user())
        answer = undo(staff, someone, 4)
    assert (answer.status_code, stage(someone)) == (409, "rejected")
    assert letters() == [("decision_reject", LetterStatus.CANCELLED), ("decision_reject", LetterStatus.SENT)]


def test_nobody_undoes_what_was_done_since(staff: FlaskClient, someone: Application) -> None:
    move(staff, someone, "review")
    move(staff, someone, "interview", 2)
    assert (undo(staff, someone, 2).status_code, stage(someone)) == (409, "interview")


def test_rejecting_in_silence_is_possible_when_somebody_says_so(staff: FlaskClient, someone: Application) -> None:
    reject(staff, someone, letter="none")
    assert (stage(someone), letters()) == ("rejected", [])


@pytest.mark.parametrize(
    "changes", [{"reason": ""}, {"reason": "their face"}, {"revision": "zero"}, {"letter": "later"}]
)
def test_a_rejection_without_a_reason_of_the_list_is_refused(
    staff: FlaskClient, someone: Application, changes: dict[str, str]
) -> None:
    assert (reject(staff, someone, **changes).status_code, stage(someone)) == (422, "applied")


def test_rejecting_twice_changes_nothing_more(staff: FlaskClient, someone: Application) -> None:
    reject(staff, someone)
    assert [reject(staff, someone).status_code, reject(staff, someone, revision="2").status_code] == [409, 422]
    assert len(letters()) == 1


def test_who_has_withdrawn_is_moved_by_nobody(staff: FlaskClient, someone: Application) -> None:
    withdrawn = next(one for one in someone.posting.stages if one.key == "withdrawn")
    with transaction():
        db.session.merge(someone).stage = withdrawn
    answers = [move(staff, someone, "review"), reject(staff, someone)]
    assert [answer.status_code for answer in answers] == [409, 409]
    assert "has withdrawn" in words(answers[0])


def test_a_hiring_manager_decides_nothing_about_another_team(manager: FlaskClient, someone: Application) -> None:
    answers = [move(manager, someone, "review"), reject(manager, someone)]
    assert ([answer.status_code for answer in answers], stage(someone)) == ([404, 404], "applied")


def test_a_letter_of_hostile_text_is_text(staff: FlaskClient, someone: Application) -> None:
    reject(staff, someone, body="<script>alert(1)</script> {{7*7}} $organisation")
    letter = db.session.scalars(select(Letter)).one()
    assert ("<script>" in letter.body_html, "{{7*7}}" in letter.body_text) == (False, True)
