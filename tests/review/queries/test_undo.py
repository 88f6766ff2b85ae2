"""What can be taken back: the newest move by staff, until a letter has left or a month has passed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from flask import Flask

from tests.conftest import NOW
from tests.factories.applications import make_application
from tests.factories.people import actor_for, make_user
from tests.factories.postings import make_posting
from tracker.applications.commands import withdraw_application
from tracker.applications.models import Application
from tracker.foundation.database import transaction
from tracker.messages.commands import cancel_letter
from tracker.messages.lifecycle import LetterStatus
from tracker.review.commands import Answer, move_application, reject_application
from tracker.review.queries.stages import rejected_stage, stage_by_key
from tracker.review.queries.undo import KEPT_FOR, decision_letters, undoable

LATER = NOW + timedelta(hours=1)


@pytest.fixture
def someone(app: Flask) -> Iterator[Application]:
    """Somebody who applied; letters about them name addresses, as in a request."""
    with app.test_request_context():
        yield make_application(make_posting(now=NOW), now=NOW)


def move(application: Application, stage: str) -> None:
    """Move by a recruiter."""
    to, actor = stage_by_key(application.posting, stage), actor_for(make_user())
    with transaction():
        move_application(application, to, revision=application.version, actor=actor, now=NOW)


def reject(application: Application, send_after: datetime | None) -> None:
    """Reject with a letter that goes then, or is held."""
    to, actor, answer = rejected_stage(application.posting), actor_for(make_user()), Answer("Sorry.", send_after)
    revision = application.version
    with transaction():
        reject_application(application, to, reason="filled", answer=answer, revision=revision, actor=actor, now=NOW)


def test_who_was_never_moved_has_nothing_to_take_back(someone: Application) -> None:
    assert undoable(someone, now=LATER) is None


def test_the_newest_move_can_be_taken_back_for_a_month(someone: Application) -> None:
    move(someone, "review")
    found = undoable(someone, now=LATER)
    assert found is not None
    assert (found.to_stage_id, undoable(someone, now=NOW + KEPT_FOR)) == (someone.stage_id, found)
    assert undoable(someone, now=NOW + KEPT_FOR + timedelta(seconds=1)) is None


def test_what_the_candidate_did_is_not_taken_back(someone: Application) -> None:
    move(someone, "review")
    with transaction():
        withdraw_application(someone, now=NOW)
    assert undoable(someone, now=LATER) is None


@pytest.mark.parametrize(("send_after", "possible"), [(None, True), (LATER, False), (LATER + timedelta(days=1), True)])
def test_a_rejection_can_be_taken_back_until_its_letter_is_due(
    someone: Application, send_after: datetime | None, possible: bool
) -> None:
    reject(someone, send_after)
    assert [letter.status for letter in decision_letters(someone)] == [
        LetterStatus.QUEUED if send_after else LetterStatus.HELD
    ]
    assert (undoable(someone, now=LATER) is not None) is possible


def test_a_cancelled_letter_hinders_nobody(someone: Application) -> None:
    reject(someone, LATER)
    with transaction():
        cancel_letter(decision_letters(someone)[0])
    newest = undoable(someone, now=LATER)
    assert newest is not None
    assert (newest.to_stage_id, newest.reason) == (someone.stage_id, "filled")


@pytest.mark.parametrize(("status", "possible"), [(LetterStatus.FAILED, True), (LetterStatus.SENT, False)])
def test_only_a_letter_that_arrived_hinders(someone: Application, status: LetterStatus, possible: bool) -> None:
    reject(someone, LATER)
    with transaction():
        decision_letters(someone)[0].status = status
    assert (undoable(someone, now=LATER) is not None) is possible
