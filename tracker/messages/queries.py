"""Questions about letters."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from tracker.foundation.database import db
from tracker.messages.lifecycle import LetterStatus
from tracker.messages.models import Letter

UNSENT = (LetterStatus.HELD, LetterStatus.QUEUED, LetterStatus.FAILED)


def letters_about(about: str) -> list[Letter]:
    """Every letter that concerns ``about``, newest first."""
    return list(db.session().scalars(select(Letter).filter_by(about=about).order_by(Letter.id.desc())))


def letter_by_id(public_id: str) -> Letter | None:
    """The letter with this public id."""
    return db.session().scalars(select(Letter).filter_by(public_id=public_id)).one_or_none()


def unsent_letters(about: str, kind: str, *, since: datetime) -> list[Letter]:
    """Letters of this kind, written at ``since`` or later, that have not left and may still leave."""
    query = select(Letter).where(
        Letter.about == about, Letter.kind == kind, Letter.created_at >= since, Letter.status.in_(UNSENT)
    )
    return list(db.session().scalars(query.order_by(Letter.id)))
