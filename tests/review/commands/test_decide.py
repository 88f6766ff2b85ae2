"""Moving and rejecting: one wins, a letter says what is true, the trail keeps codes and never what people typed."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from tests.conftest import NOW
from tests.factories.applications import make_application, resume_lines, scored_application, txt
from tests.factories.postings import make_posting
from tests.screening.recount import tallies_are_exact
from tracker.access import Actor
from tracker.applications.commands import withdraw_application
from tracker.applications.models import Application, StageMove
from tracker.audit.models import AuditEntry
from tracker.foundation.database import db, transaction
from tracker.messages.lifecycle import LetterStatus
from tracker.messages.models import Letter
from tracker.review.commands import Answer, move_application, reject_application
from tracker.review.queries.stages import rejected_stage, stage_by_key
from tracker.web.errors import Conflict, DomainError


@pytest.fixture
def someone(recruiter: Actor) -> Application:
    """Somebody who applied."""
    return make_application(make_posting(now=NOW), now=NOW)


def move(application: Application, stage: str, actor: Actor, *, revision: int = 1) -> Letter | None:
    """Move from a page of this revision."""
    with transaction():
        to = stage_by_key(application.posting, stage)
        return move_application(application, to, revision=revision, actor=actor, now=NOW + timedelta(hours=1))


def reject(application: Application, actor: Actor, answer: Answer | None, *, reason: str = "filled") -> Letter | None:
    """Reject from a fresh page."""
    with transaction():
        to, revision = rejected_stage(application.posting), application.version
        return reject_application(
            application, to, reason=reason, answer=answer, revision=revision, actor=actor, now=NOW
        )


@pytest.mark.parametrize(
    ("stage", "letter"), [("review", None), ("phone-screen", LetterStatus.HELD), ("offer", LetterStatus.HELD)]
)
def test_going_on_is_news_from_the_second_step_on_and_waits_for_a_look(
    recruiter: Actor, someone: Application, stage: str, letter: LetterStatus | None
) -> None:
    written = move(someone, stage, recruiter)
    assert (someone.stage.key, someone.version, written.status if written else None) == (stage, 2, letter)
    assert (someone.staged_at, tallies_are_exact(someone.posting)) == (NOW + timedelta(hours=1), True)


@pytest.mark.parametrize(
    ("stage", "revision", "sentence"),
    [
        ("review", 2, "Not moved: someone else moved this person to Applied meanwhile. Load the page again."),
        ("applied", 1, "Not moved: this application is in that stage already."),
        ("rejected", 1, "A rejection needs a reason. Use Reject."),
        ("withdrawn", 1, "Only the candidate can withdraw. Choose another stage."),
    ],
)
def test_a_move_that_cannot_be_leaves_everything_as_it_was(
    recruiter: Actor, someone: Application, stage: str, revision: int, sentence: str
) -> None:
    with pytest.raises(DomainError) as refused:
        move(someone, stage, recruiter, revision=revision)
    db.session.refresh(someone)
    assert (str(refused.value), someone.stage.key, someone.version) == (sentence, "applied", 1)
    assert len(db.session.scalars(select(StageMove)).all()) == 1
    assert "application.move" not in db.session.scalars(select(AuditEntry.action)).all()


def test_who_withdrew_meanwhile_is_neither_moved_nor_rejected(recruiter: Actor, someone: Application) -> None:
    with transaction():
        withdraw_application(someone, now=NOW)
    with pytest.raises(Conflict, match="has withdrawn, and nothing more happens"):
        move(someone, "review", recruiter, revision=someone.version)
    with pytest.raises(Conflict, match="has withdrawn, and nothing more happens"):
        reject(someone, recruiter, None)


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        (None, None),
        (Answer("No, sorry."), LetterStatus.HELD),
        (Answer("No, sorry.", NOW + timedelta(days=1)), LetterStatus.QUEUED),
    ],
)
def test_a_rejection_keeps_its_reason_and_answers_as_it_was_told(
    recruiter: Actor, someone: Application, answer: Answer | None, status: LetterStatus | None
) -> None:
    written = reject(someone, recruiter, answer)
    last = db.session.scalars(select(StageMove).order_by(StageMove.id.desc())).first()
    assert last is not None
    assert (last.reason, last.actor, someone.stage.key) == ("filled", recruiter.public_id, "rejected")
    assert (written.status if written else None) is status
    entry = db.session.scalars(select(AuditEntry).filter_by(action="application.reject")).one()
    assert (entry.detail, entry.object_id) == ({"reason": "filled", "letter": str(bool(answer))}, someone.public_id)
    assert "sorry" not in str(entry.detail)


def test_a_letter_about_a_must_have_names_the_one_that_was_not_met(app: Flask, recruiter: Actor) -> None:
    resume = txt(*resume_lines(skill="irrigation", first_year=2023))
    application = scored_application(app, make_posting(now=NOW), resume=resume, now=NOW)
    written = reject(application, recruiter, Answer("Thank you."), reason="must_have")
    assert written is not None
    assert "What we looked for: Python." in written.body_text
    assert "Years" not in written.body_text  # a plus: nobody is turned down for it
