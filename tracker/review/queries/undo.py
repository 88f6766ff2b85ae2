"""Taking a decision back: while nobody has moved the person since, and no letter about it has left."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import select

from tracker.applications.models import Application, StageMove
from tracker.foundation.database import db
from tracker.messages.lifecycle import LetterStatus
from tracker.messages.models import Letter
from tracker.postings.lifecycle import StageKind

KEPT_FOR = timedelta(days=30)
UNDO = "undo"  # the reason of a move that took one back


def undoable(application: Application, *, now: datetime) -> StageMove | None:
    """The newest move, when it can be taken back; None for what the candidate did, and once a letter has left."""
    query = select(StageMove).filter_by(application_id=application.id).order_by(StageMove.id.desc()).limit(1)
    move = db.session().scalars(query).one_or_none()
    if move is None or move.from_stage_id is None or move.reason == UNDO or now - move.at > KEPT_FOR:
        return None
    if application.stage.kind is StageKind.WITHDRAWN or move.to_stage_id != application.stage_id:
        return None
    return None if any(_has_left(letter, now) for letter in decision_letters(application)) else move


def decision_letters(application: Application) -> list[Letter]:
    """The letters that the newest move wrote."""
    dedupe = decision_key(application)
    return list(db.session().scalars(select(Letter).filter_by(about=application.public_id, dedupe=dedupe)))


def decision_key(application: Application) -> str:
    """What names the fact that a letter about the newest move reports."""
    return f"decision:{application.public_id}:{application.version}"


def _has_left(letter: Letter, now: datetime) -> bool:
    """True for a letter that was sent, or may be leaving just now; one that the mail server refused never left."""
    if letter.status is LetterStatus.QUEUED:
        return letter.send_after is None or letter.send_after <= now
    return letter.status is LetterStatus.SENT
