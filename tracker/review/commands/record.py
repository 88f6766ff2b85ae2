"""The audit entries of review: about an application, by a person."""

from __future__ import annotations

from datetime import datetime

from tracker import audit
from tracker.access import Actor
from tracker.applications.models import Application


def record(
    action: str, application: Application, actor: Actor, now: datetime, detail: dict[str, str] | None = None
) -> None:
    """One entry, in the open transaction. ``detail`` holds codes and names of fields, never what people typed."""
    audit.record(
        action,
        object_kind="application",
        object_id=application.public_id,
        actor=actor.public_id,
        at=now,
        detail=detail,
    )
