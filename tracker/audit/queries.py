"""Reading the trail, newest first."""

from __future__ import annotations

from sqlalchemy import Select, select

from tracker.audit.models import AuditEntry
from tracker.foundation.database import db


def history_of(object_kind: str, object_id: str, *, before: int | None = None, limit: int = 50) -> list[AuditEntry]:
    """The newest ``limit`` entries about one object, or those older than the entry ``before``."""
    return _older(select(AuditEntry).filter_by(object_kind=object_kind, object_id=object_id), before, limit)


def newest(*, before: int | None = None, limit: int = 50) -> list[AuditEntry]:
    """The newest ``limit`` entries about anything, or those older than the entry ``before``."""
    return _older(select(AuditEntry), before, limit)


def _older(query: Select[AuditEntry], before: int | None, limit: int) -> list[AuditEntry]:
    query = query if before is None else query.where(AuditEntry.id < before)
    return list(db.session().scalars(query.order_by(AuditEntry.id.desc()).limit(limit)))
