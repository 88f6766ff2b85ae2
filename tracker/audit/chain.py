"""How an entry's hash is made, and how the chain is checked."""

from __future__ import annotations

import hashlib
import json
from datetime import datetime

from sqlalchemy import select

from tracker.audit.models import AuditEntry
from tracker.foundation.database import db

START = "0" * 64


def link(
    previous: str,
    *,
    at: datetime,
    actor: str,
    action: str,
    object_kind: str,
    object_id: str,
    detail: dict[str, str],
) -> str:
    """SHA-256 over the previous hash and everything the entry says."""
    said = [previous, at.isoformat(), actor, action, object_kind, object_id, detail]
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()


def verify() -> int | None:
    """The id of the first entry that does not fit the chain; None when all fit."""
    previous = START
    for entry in db.session().scalars(select(AuditEntry).order_by(AuditEntry.id).execution_options(yield_per=1000)):
        expected = link(
            previous,
            at=entry.at,
            actor=entry.actor,
            action=entry.action,
            object_kind=entry.object_kind,
            object_id=entry.object_id,
            detail=entry.detail,
        )
        if expected != entry.hash:
            return entry.id
        previous = entry.hash
    return None
