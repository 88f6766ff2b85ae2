"""A change of the stage writes the move, keeps the counts and the page's revision; all of it or nothing."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from tests.conftest import NOW
from tests.factories.applications import make_application
from tests.factories.postings import make_posting
from tracker.applications.commands import change_stage
from tracker.applications.models import Application, StageMove
from tracker.foundation import tallies
from tracker.foundation.database import db, transaction
from tracker.postings.counted import in_stage, opening_scope

LATER = NOW + timedelta(hours=1)
Moves = list[tuple[int | None, int, str]]


@pytest.fixture
def someone(app: Flask) -> Application:
    """One of two people who applied."""
    posting = make_posting(now=NOW)
    make_application(posting, now=NOW)
    return make_application(posting, now=NOW)


def move(someone: Application, place: int, *, actor: str = "ines") -> StageMove:
    """Into the stage that stands at this place."""
    with transaction():
        return change_stage(someone, someone.posting.stages[place], actor=actor, now=LATER, reason="r", note="n")


def moves(someone: Application) -> Moves:
    """(from, to, who) of every move of somebody, in order."""
    query = select(StageMove).filter_by(application_id=someone.id).order_by(StageMove.id)
    return [(one.from_stage_id, one.to_stage_id, one.actor) for one in db.session.scalars(query)]


def counts(someone: Application) -> dict[str, int]:
    """How many are in each stage of the opening."""
    return tallies.read(opening_scope(someone.posting_id), "stage:")


def test_a_move_says_who_when_why_and_from_where(someone: Application) -> None:
    first, _review, second = (stage.id for stage in someone.posting.stages[:3])
    made = move(someone, 2)
    db.session.expire_all()
    assert (made.application_id, made.from_stage_id, made.to_stage_id) == (someone.id, first, second)
    assert (made.actor, made.at, made.reason, made.note) == ("ines", LATER, "r", "n")
    assert (someone.stage_id, someone.stage.id, someone.staged_at, someone.version) == (second, second, LATER, 2)
    assert counts(someone) == {in_stage(first): 1, in_stage(second): 1}


def test_who_comes_back_is_counted_once_and_both_moves_are_kept(someone: Application) -> None:
    first, second = (stage.id for stage in someone.posting.stages[:2])
    move(someone, 1)
    move(someone, 0, actor="tarn")
    assert moves(someone) == [(None, first, "candidate"), (first, second, "ines"), (second, first, "tarn")]
    assert (counts(someone), someone.version) == ({in_stage(first): 2}, 3)


def test_a_change_that_is_not_kept_moves_nobody(someone: Application) -> None:
    first, second = someone.posting.stages[:2]
    with pytest.raises(KeyError), transaction():
        change_stage(someone, second, actor="ines", now=LATER)
        raise KeyError
    assert (someone.stage_id, someone.version, len(moves(someone))) == (first.id, 1, 1)
    assert counts(someone) == {in_stage(first.id): 2}
