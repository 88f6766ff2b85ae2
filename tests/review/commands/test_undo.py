"""Taking a move back: the stage, the time in it and the letter are as before; a second one is told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from flask import Flask

from tests.conftest import NOW
from tests.factories.applications import make_application
from tests.factories.people import actor_for, make_user
from tests.factories.postings import make_posting
from tests.screening.recount import tallies_are_exact
from tracker.access import Actor
from tracker.applications.models import Application
from tracker.foundation.database import db, transaction
from tracker.messages.lifecycle import LetterStatus
from tracker.messages.queries import letters_about
from tracker.review.commands import Answer, move_application, reject_application, undo_move
from tracker.review.queries.stages import rejected_stage, stage_by_key
from tracker.web.errors import Conflict

HOUR = timedelta(hours=1)


@pytest.fixture
def someone(app: Flask) -> Iterator[Application]:
    """Somebody who applied; letters about them name addresses, as in a request."""
    with app.test_request_context():
        yield make_application(make_posting(now=NOW), now=NOW)


@pytest.fixture
def actor(app: Flask) -> Actor:
    return actor_for(make_user())


def move(application: Application, stage: str, actor: Actor, after: timedelta) -> None:
    """Move so long after the application came."""
    to = stage_by_key(application.posting, stage)
    with transaction():
        move_application(application, to, revision=application.version, actor=actor, now=NOW + after)


def test_the_time_in_the_stage_before_counts_on(someone: Application, actor: Actor) -> None:
    move(someone, "review", actor, HOUR)
    move(someone, "phone-screen", actor, 2 * HOUR)
    with transaction():
        back = undo_move(someone, revision=someone.version, actor=actor, now=NOW + 3 * HOUR)
    assert (back.key, someone.stage.key, someone.staged_at) == ("review", "review", NOW + HOUR)
    assert tallies_are_exact(someone.posting)


def test_the_first_stage_counts_from_the_application(someone: Application, actor: Actor) -> None:
    move(someone, "review", actor, HOUR)
    with transaction():
        undo_move(someone, revision=someone.version, actor=actor, now=NOW + 2 * HOUR)
    assert (someone.stage.key, someone.staged_at) == ("applied", NOW)


def test_the_letter_of_a_rejection_is_cancelled(someone: Application, actor: Actor) -> None:
    to, answer, revision = rejected_stage(someone.posting), Answer("Sorry.", NOW + HOUR * 20), someone.version
    with transaction():
        reject_application(someone, to, reason="filled", answer=answer, revision=revision, actor=actor, now=NOW)
        undo_move(someone, revision=someone.version, actor=actor, now=NOW + HOUR)
    assert [letter.status for letter in letters_about(someone.public_id)] == [LetterStatus.CANCELLED]


def test_nothing_is_undone_from_an_old_page_or_twice(someone: Application, actor: Actor) -> None:
    move(someone, "review", actor, HOUR)
    with pytest.raises(Conflict), transaction():
        undo_move(someone, revision=someone.version - 1, actor=actor, now=NOW + HOUR)
    with transaction():
        undo_move(someone, revision=someone.version, actor=actor, now=NOW + HOUR)
    with pytest.raises(Conflict), transaction():
        undo_move(someone, revision=someone.version, actor=actor, now=NOW + HOUR)
    db.session.refresh(someone)
    assert someone.stage.key == "applied"
