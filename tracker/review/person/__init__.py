"""The review page of one person, gathered for the template."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from flask import url_for

from tracker.access import Actor, Permission, may
from tracker.applications.models import Application
from tracker.review.forms import NoteForm
from tracker.review.person import acts, found, standing
from tracker.review.queries import application as asked
from tracker.review.queries import ranked

VIEWS = ("page", "text", "answers")


def context(application: Application, *, actor: Actor, view: str, now: datetime) -> dict[str, Any]:
    """What ``review/review.html`` needs."""
    key = ranked.list_key(application.posting)
    scored = asked.scored(application, key)
    file = asked.resume_file(application)
    reading = asked.reading_of(file)
    document = asked.document_in(reading)
    resume = found.resume(file, reading, document, scored)
    view = view if view in VIEWS else "page"
    if view == "page" and not resume["pages"]:
        view = "text"
    return {
        "opening": {"title": application.posting.title, "list_href": standing.list_href(application)},
        "place": standing.place(application, key, scored),
        "person": {"name": application.candidate.name},
        "application": standing.standing_of(application, key, scored, reading, now),
        "marks": standing.marks(application),
        "hidden": found.hidden(document),
        "views": {name: url_for("review.person", application=application.public_id, view=name) for name in VIEWS},
        "view": view,
        "resume": resume,
        "answers": [(answer.question_label, answer.value) for answer in application.answers],
        "criteria": found.criteria(scored),
        "counted": found.counted(scored),
        "notes": [
            {"author": name, "at": note.created_at, "body": note.body} for note, name in asked.notes_on(application)
        ],
        "note_form": NoteForm() if may(actor, Permission.DECIDE) else None,
        "note_action": url_for("review.note", application=application.public_id),
        "letters": acts.letters(application),
        "history": acts.history(application),
        "history_href": None,
        "decide": acts.decide(application) if may(actor, Permission.DECIDE) else None,
    }
