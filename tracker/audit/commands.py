"""Writing the trail."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from tracker.audit.chain import START, link
from tracker.audit.models import AuditEntry, AuditHead
from tracker.foundation.database import db, insert_or_ignore


def record(
    action: str,
    *,
    object_kind: str,
    object_id: str,
    actor: str,
    at: datetime,
    detail: dict[str, str] | None = None,
) -> None:
    """Add one entry in the open transaction. ``detail`` takes ids, codes and field names, never personal values.

    The head row is locked until the commit; call this late in a command.
    """
    session = db.session()
    query = select(AuditHead).with_for_update().execution_options(populate_existing=True)
    head = session.scalars(query).one_or_none()
    if head is None:
        insert_or_ignore(session, AuditHead, [{"id": 1, "hash": START}], unique=("id",))
        head = session.scalars(query).one()
    facts = {
        "at": at,
        "actor": actor,
        "action": action,
        "object_kind": object_kind,
        "object_id": object_id,
        "detail": detail or {},
    }
    head.hash = link(head.hash, **facts)  # type: ignore[arg-type]
    session.add(AuditEntry(hash=head.hash, **facts))
    session.flush()
