"""Reading the trail."""

from __future__ import annotations

from sqlalchemy import select

from tracker.audit.models import AuditEntry
from tracker.foundation.database import db


def history_of(object_kind: str, object_id: str, *, limit: int = 50) -> list[AuditEntry]:
    """The newest ``limit`` entries about one object, newest first."""
    query = (
        select(AuditEntry)
        .filter_by(object_kind=object_kind, object_id=object_id)
        .order_by(AuditEntry.id.desc())
        .limit(limit)
    )
    return list(db.session().scalars(query))
