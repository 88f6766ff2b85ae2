"""The lists of terms: what is in use, and what is being changed."""

from __future__ import annotations

from sqlalchemy import select

from tracker.foundation.database import db
from tracker.terminology.lifecycle import ListStatus
from tracker.terminology.models import TermList


def draft() -> TermList | None:
    """The list that somebody is changing; None when nobody is."""
    return db.session().scalars(select(TermList).filter_by(status=ListStatus.DRAFT)).one_or_none()


def published() -> TermList | None:
    """The list in use; None while there is none."""
    query = select(TermList).filter_by(status=ListStatus.PUBLISHED).order_by(TermList.id.desc()).limit(1)
    return db.session().scalars(query).one_or_none()
