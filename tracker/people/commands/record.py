"""The audit entries of people: about an account, by somebody who may manage it."""

from __future__ import annotations

from datetime import datetime

from tracker import audit
from tracker.access import Actor
from tracker.people.models import User


def record(action: str, user: User, actor: Actor, now: datetime, detail: dict[str, str] | None = None) -> None:
    """One entry, in the open transaction."""
    audit.record(action, object_kind="user", object_id=user.public_id, actor=actor.public_id, at=now, detail=detail)
