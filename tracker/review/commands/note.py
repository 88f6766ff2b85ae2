"""Notes of colleagues."""

from __future__ import annotations

from datetime import datetime

from tracker.access import Actor
from tracker.applications.models import Application
from tracker.foundation.database import db
from tracker.review.commands.record import record
from tracker.review.models import Note


def write_note(application: Application, body: str, *, actor: Actor, now: datetime) -> Note:
    """A note on an application."""
    note = Note(application_id=application.id, author_id=actor.id, body=body, created_at=now)
    db.session().add(note)
    db.session().flush()
    record("note.write", application, actor, now)
    return note
