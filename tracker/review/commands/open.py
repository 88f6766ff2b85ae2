"""Opening an application: who, first and last, and one fewer that nobody has opened."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import update

from tracker.access import Actor
from tracker.applications.models import Application
from tracker.foundation import tallies
from tracker.foundation.database import db, upsert
from tracker.postings.counted import UNOPENED, opening_scope
from tracker.review.models import Opened


def record_opening(application: Application, *, actor: Actor, now: datetime) -> None:
    """Remember that the actor looked at it. The first of all lowers the counter of people nobody has opened.

    Who has withdrawn is no longer counted there.
    """
    session = db.session()
    row = {"application_id": application.id, "user_id": actor.id, "first_at": now, "last_at": now}
    upsert(session, Opened, [row], unique=("application_id", "user_id"), update=("last_at",))
    first = session.execute(
        update(Application)
        .where(Application.id == application.id, Application.first_opened_at.is_(None))
        .values(first_opened_at=now)
        .returning(Application.withdrawn_at)
        .execution_options(synchronize_session=False)
    ).one_or_none()
    if first is not None and first.withdrawn_at is None:
        tallies.shift(opening_scope(application.posting_id), {UNOPENED: -1})
