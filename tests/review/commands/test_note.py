"""Notes: kept word for word with author and time; the trail says that one was written, and not what."""

from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy import select

from tests.conftest import NOW
from tests.factories.applications import make_application
from tests.factories.people import actor_for, make_user
from tests.factories.postings import make_posting
from tracker.audit.models import AuditEntry
from tracker.foundation.database import db, transaction
from tracker.review.commands import write_note
from tracker.review.models import Note


@pytest.mark.parametrize("body", ["Ask about beets.", "<script>alert(1)</script>\n\n\u202e", "ø" * 5000])
def test_a_note_is_kept_word_for_word_and_stays_out_of_the_trail(app: Flask, body: str) -> None:
    application, actor = make_application(make_posting()), actor_for(make_user())
    for _ in range(2):  # the same words twice are two notes
        with transaction():
            write_note(application, body, actor=actor, now=NOW)
    db.session.expire_all()
    notes = db.session.scalars(select(Note)).all()
    kept = [(note.application_id, note.author_id, note.body, note.created_at) for note in notes]
    assert kept == [(application.id, actor.id, body, NOW)] * 2
    entries = db.session.scalars(select(AuditEntry).filter_by(action="note.write")).all()
    assert [(one.object_kind, one.object_id, one.actor, one.detail or {}) for one in entries] == [
        ("application", application.public_id, actor.public_id, {}),
    ] * 2
