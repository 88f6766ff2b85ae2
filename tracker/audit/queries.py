"""Reading the trail, newest first."""

from __future__ import annotations

from sqlalchemy import Select, select

from tracker.audit.models import AuditEntry
from tracker.foundation.database import db


def history_of(
    object_kind: str, object_id: str, *, before: int | None = None, after: int | None = None, limit: int = 50
) -> list[AuditEntry]:
    """The newest ``limit`` entries about one object; those next older than the entry ``before``, or next newer than
    the entry ``after``.
    """
    return _part(select(AuditEntry).filter_by(object_kind=object_kind, object_id=object_id), before, after, limit)


def newest(*, before: int | None = None, after: int | None = None, limit: int = 50) -> list[AuditEntry]:
    """The same of entries about anything."""
    return _part(select(AuditEntry), before, after, limit)


def _part(query: Select[AuditEntry], before: int | None, after: int | None, limit: int) -> list[AuditEntry]:
    session = db.session()
    if after is not None:
        upwards = query.where(AuditEntry.id > after).order_by(AuditEntry.id).limit(limit)
        return list(session.scalars(upwards))[::-1]
    query = query if before is None else query.where(AuditEntry.id < before)
    return list(session.scalars(query.order_by(AuditEntry.id.desc()).limit(limit)))
