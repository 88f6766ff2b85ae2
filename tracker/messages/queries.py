"""Questions about letters."""

from __future__ import annotations

from sqlalchemy import select

from tracker.foundation.database import db
from tracker.messages.models import Letter


def letters_about(about: str) -> list[Letter]:
    """Every letter that concerns ``about``, newest first."""
    return list(db.session().scalars(select(Letter).filter_by(about=about).order_by(Letter.id.desc())))


def letter_by_id(public_id: str) -> Letter | None:
    """The letter with this public id."""
    return db.session().scalars(select(Letter).filter_by(public_id=public_id)).one_or_none()
