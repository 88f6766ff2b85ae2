"""What people change about themselves."""

from __future__ import annotations

from datetime import datetime

from tracker.access import Actor
from tracker.people.commands.record import record
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
        record("user.account", user, actor, now, {"changed": ", ".join(changed)})
