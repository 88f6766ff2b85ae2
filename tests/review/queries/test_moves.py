"""Who moved people: colleagues by name, and nobody for what the candidate did."""

from __future__ import annotations

from datetime import timedelta

from flask import Flask

from tests.conftest import NOW
from tests.factories.applications import make_application
from tests.factories.people import actor_for, make_user
from tests.factories.postings import make_posting
from tracker.access import Actor
from tracker.applications.commands import withdraw_application
from tracker.applications.models import Application
from tracker.foundation.database import transaction
from tracker.review.commands import move_application
from tracker.review.queries.moves import movers, moves_of
from tracker.review.queries.stages import stage_by_key


def move(app: Flask, application: Application, stage: str, actor: Actor, minutes: int) -> None:
    """Move so many minutes after the application came."""
    to, now = stage_by_key(application.posting, stage), NOW + timedelta(minutes=minutes)
    with app.test_request_context(), transaction():
        move_application(application, to, revision=application.version, actor=actor, now=now)


def test_moves_stand_newest_first_and_the_last_mover_is_named(app: Flask) -> None:
    posting = make_posting(now=NOW)
    moved, left, waiting = (make_application(posting, now=NOW) for _ in range(3))
    ines, tarn = actor_for(make_user(name="Ines Calder")), actor_for(make_user(name="Tarn Okoye"))
    move(app, moved, "review", ines, 1)
    move(app, moved, "interview", tarn, 2)
    move(app, left, "review", ines, 3)
    with transaction():
        withdraw_application(left, now=NOW + timedelta(minutes=4))
    ids = [one.id for one in (moved, left, waiting)]
    assert movers(ids) == {moved.id: "Tarn Okoye"}
    assert [(stage, move.at) for move, stage in moves_of(moved)] == [
        ("Interview", NOW + timedelta(minutes=2)),
        ("Review", NOW + timedelta(minutes=1)),
        ("Applied", NOW),
    ]
    assert [stage for _move, stage in moves_of(left)] == ["Withdrawn", "Review", "Applied"]


def test_nobody_is_asked_about(app: Flask) -> None:
    assert (movers([]), movers([999])) == ({}, {})
