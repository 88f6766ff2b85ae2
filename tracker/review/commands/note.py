"""Notes of colleagues."""

from __future__ import annotations

from datetime import datetime

from tracker import audit
from tracker.access import Actor
from tracker.applications.models import Application
from tracker.foundation.database import db
from tracker.review.models import Note


def write_note(application: Application, body: str, *, actor: Actor, now: datetime) -> Note:
    """A note on an application."""
    note = Note(application_id=application.id, author_id=actor.id, body=body, created_at=now)
    db.session().add(note)
    db.session().flush()
    audit.record(
        "note.write", object_kind="application", object_id=application.public_id, actor=actor.public_id, at=now
    )
    return note
