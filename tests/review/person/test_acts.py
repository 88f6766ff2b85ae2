"""What was done with one person, and what can be done now: nothing once the way has ended."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.conftest import NOW
from tests.factories.applications import make_application
from tests.factories.postings import make_posting
from tracker.access import Actor
from tracker.applications.commands import change_stage, withdraw_application
from tracker.applications.models import Application
from tracker.foundation.database import transaction
from tracker.messages.lifecycle import LetterStatus
from tracker.messages.models import Letter
from tracker.review.commands import Answer, move_application, reject_application, undo_move
from tracker.review.forms import RejectForm
from tracker.review.person import acts
from tracker.review.queries.stages import rejected_stage, stage_by_key


@pytest.fixture
def someone(recruiter: Actor) -> Application:
    """Somebody who applied."""
    return make_application(make_posting(now=NOW), now=NOW)


def test_the_history_says_who_did_what_and_why(recruiter: Actor, someone: Application) -> None:
    minute = timedelta(minutes=1)
    to = rejected_stage(someone.posting)
    with transaction():
        move_application(
            someone, stage_by_key(someone.posting, "review"), revision=1, actor=recruiter, now=NOW + minute
        )
    with transaction():
        answer = Answer("Sorry.", NOW + timedelta(days=1))
        reject_application(
            someone, to, reason="filled", answer=answer, revision=2, actor=recruiter, now=NOW + 2 * minute
        )
    with transaction():
        undo_move(someone, revision=3, actor=recruiter, now=NOW + 3 * minute)
        withdraw_application(someone, now=NOW + 4 * minute)
    assert acts.history(someone) == [
        (NOW + 4 * minute, "The candidate moved to Withdrawn"),
        (NOW + 3 * minute, "Ines Calder took it back: Review again"),
        (NOW + 2 * minute, "Ines Calder moved to Rejected: The role is filled"),
        (NOW + minute, "Ines Calder moved to Review"),
        (NOW, "Applied"),
    ]
    cancelled = [letter for letter in acts.letters(someone, None) if letter["subject"] == "Our answer: Field engineer"]
    assert [letter["state"] for letter in cancelled] == ["cancelled"]
    assert (acts.undo(someone, None, NOW + 5 * minute), acts.decide(someone, None, None)) == (None, None)


@pytest.mark.parametrize(
    ("stage", "onward"), [("applied", "review"), ("interview", "offer"), ("offer", "hired"), ("hired", "nothing")]
)
def test_the_next_step_is_offered_until_the_way_ends(
    recruiter: Actor, someone: Application, stage: str, onward: str
) -> None:
    if stage != "applied":
        with transaction():
            change_stage(someone, stage_by_key(someone.posting, stage), actor=recruiter.public_id, now=NOW)
    shown = acts.decide(someone, "q=a", None)
    assert (shown["advance"]["stage"] if shown and shown["advance"] else "nothing") == onward
    if shown:
        keys = [choice.value for choice in shown["move_form"].stage.choices]
        assert (shown["move_form"].stage.data, "rejected" in keys, "withdrawn" in keys) == (onward, False, False)
        assert shown["actions"]["reject"] == f"/people/{someone.public_id}/reject?list=q%3Da"
        assert [form.revision.data for form in (shown["move_form"], shown["reject_form"])] == [str(someone.version)] * 2


def test_a_rejection_that_came_back_is_open_with_what_was_typed(recruiter: Actor, someone: Application) -> None:
    back = RejectForm(formdata=None, body="My own words")
    shown = acts.decide(someone, None, back)
    assert shown is not None
    assert (shown["reject_open"], shown["reject_form"].body.data) == (True, "My own words")


def test_a_letter_says_where_it_is_and_when_it_goes(recruiter: Actor) -> None:
    states = [acts.letter_state(Letter(status=status)) for status in LetterStatus]
    assert sorted(states) == ["cancelled", "failed", "held, waits for a look", "on its way", "sent"]
    assert acts.letter_state(Letter(status=LetterStatus.QUEUED, send_after=NOW)).startswith("goes on ")
