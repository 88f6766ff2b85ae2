"""The audit trail. Rows are never changed; erasing a person leaves them valid, because they hold no personal value."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from tracker.foundation.database import Base, UtcDateTime, json_column


class AuditEntry(Base):
    """``actor`` is a user's public id, or "candidate", "system". ``detail`` holds ids, field names and codes."""

    __tablename__ = "audit_entry"
    __table_args__ = (Index("ix_audit_entry_object", "object_kind", "object_id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    actor: Mapped[str] = mapped_column(String(40))
    action: Mapped[str] = mapped_column(String(60))
    object_kind: Mapped[str] = mapped_column(String(30))
    object_id: Mapped[str] = mapped_column(String(40))
    detail: Mapped[dict[str, str]] = mapped_column(json_column())
    hash: Mapped[str] = mapped_column(String(64))


class AuditHead(Base):
    """One row: the hash of the newest entry. Locked while an entry is added, so that the chain has one end."""

    __tablename__ = "audit_head"

    id: Mapped[int] = mapped_column(primary_key=True)
    hash: Mapped[str] = mapped_column(String(64))
