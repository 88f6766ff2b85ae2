"""What people change about themselves."""

from __future__ import annotations

from datetime import datetime

from tracker import audit
from tracker.access import Actor
from tracker.people.models import User


def save_account(user: User, *, name: str, shortcuts: bool, actor: Actor, now: datetime) -> None:
    """Keep the name, and whether single keys work."""
    changed = [
        field
        for field, before, after in (("name", user.name, name), ("shortcuts", user.shortcuts, shortcuts))
        if before != after
    ]
    user.name, user.shortcuts = name, shortcuts
    if changed:
        audit.record(
            "user.account",
            object_kind="user",
            object_id=user.public_id,
            actor=actor.public_id,
            at=now,
            detail={"changed": ", ".join(changed)},
        )
