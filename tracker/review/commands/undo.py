"""Taking the newest move back, with the letter that it wrote."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from tracker.access import Actor
from tracker.applications.commands import change_stage
from tracker.applications.models import Application, StageMove
from tracker.foundation.database import db
from tracker.messages.commands import cancel_letter
from tracker.messages.lifecycle import LetterStatus
from tracker.postings.models import Stage
from tracker.review.commands.record import record
from tracker.review.queries.undo import UNDO, decision_letters, undoable
from tracker.web.errors import Conflict

TOO_LATE = "This cannot be undone any more: a letter has left, or someone moved the person since. Move them by hand."


def undo_move(application: Application, *, revision: int, actor: Actor, now: datetime) -> Stage:
    """Back to the stage before; the stage. Its letter is cancelled, and the time in the stage counts on.

    Conflict when a letter has left, when someone moved the person since ``revision``, or after thirty days.
    """
    session = db.session()
    session.refresh(application, with_for_update={"of": Application})
    move = undoable(application, now=now) if application.version == revision else None
    if move is None:
        raise Conflict(TOO_LATE)
    for letter in decision_letters(application):
        if letter.status is not LetterStatus.CANCELLED:
            cancel_letter(letter)
    back = session.get_one(Stage, move.from_stage_id)
    since = _in_it_since(application, move)
    change_stage(application, back, actor=actor.public_id, now=now, reason=UNDO)
    application.staged_at = since
    session.flush()
    record("application.undo", application, actor, now, {"stage": back.key})
    return back


def _in_it_since(application: Application, move: StageMove) -> datetime:
    query = select(StageMove.at).where(StageMove.application_id == application.id, StageMove.id < move.id)
    return db.session().scalar(query.order_by(StageMove.id.desc()).limit(1)) or application.submitted_at
