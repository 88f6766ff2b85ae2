"""Who moved people, and when."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func, select

from tracker.applications.models import Application, StageMove
from tracker.foundation.database import db
from tracker.people.models import User
from tracker.postings.models import Stage


def moves_of(application: Application) -> list[tuple[StageMove, str]]:
    """(move, name of the stage it went to), newest first."""
    query = (
        select(StageMove, Stage.name)
        .join(Stage, Stage.id == StageMove.to_stage_id)
        .where(StageMove.application_id == application.id)
        .order_by(StageMove.id.desc())
    )
    return list(db.session().execute(query).all())


def movers(application_ids: Sequence[int]) -> dict[int, str]:
    """Application id to the name of the colleague who moved it last; nobody for what the candidate did."""
    if not application_ids:
        return {}
    newest = (select(func.max(StageMove.id)).where(StageMove.application_id.in_(application_ids))).group_by(
        StageMove.application_id
    )
    query = (
        select(StageMove.application_id, User.name)
        .join(User, User.public_id == StageMove.actor)
        .where(StageMove.id.in_(newest))
    )
    return dict(db.session().execute(query).all())
