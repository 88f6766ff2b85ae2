"""Changing the stage: one place writes the move and keeps the counts, whoever decides it."""

from __future__ import annotations

from datetime import datetime

from tracker.applications.models import Application, StageMove
from tracker.foundation import tallies
from tracker.foundation.database import db
from tracker.postings.counted import in_stage, opening_scope
from tracker.postings.models import Stage


def change_stage(
    application: Application, to: Stage, *, actor: str, now: datetime, reason: str = "", note: str = ""
) -> StageMove:
    """Set the stage, write the move, keep the counts. Whether the move is allowed is the caller's question."""
    move = StageMove(
        application_id=application.id,
        from_stage_id=application.stage_id,
        to_stage_id=to.id,
        actor=actor,
        at=now,
        reason=reason,
        note=note,
    )
    tallies.shift(opening_scope(application.posting_id), {in_stage(application.stage_id): -1, in_stage(to.id): 1})
    application.stage_id, application.stage = to.id, to
    application.staged_at = now
    application.version += 1
    session = db.session()
    session.add(move)
    session.flush()
    return move
