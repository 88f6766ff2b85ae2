"""How an entry's hash is made, and how the chain is checked."""

from __future__ import annotations

import hashlib
import json
from datetime import datetime

from sqlalchemy import select

from tracker.audit.models import AuditEntry, AuditHead
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
    """The id of the first entry that does not fit the chain, or is missing from its end; None when all fit.

    The newest hash is read before the entries, so that one that is added meanwhile is not missed.
    """
    newest = db.session().scalar(select(AuditHead.hash)) or START
    last, previous, is_reached = 0, START, newest == START
    for entry in db.session().scalars(select(AuditEntry).order_by(AuditEntry.id).execution_options(yield_per=1000)):
        if entry.hash != _expected(previous, entry):
            return entry.id
        last, previous = entry.id, entry.hash
        is_reached = is_reached or previous == newest
    return None if is_reached else last + 1


def _expected(previous: str, entry: AuditEntry) -> str:
    return link(
        previous,
        at=entry.at,
        actor=entry.actor,
        action=entry.action,
        object_kind=entry.object_kind,
        object_id=entry.object_id,
        detail=entry.detail,
    )
