"""The review page of one person, gathered for the template."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from flask import render_template, request, url_for

from tracker.access import Actor, Permission, may
from tracker.applications.models import Application
from tracker.review import listing
from tracker.review.forms import NoteForm, RejectForm
from tracker.review.person import acts, found, standing
from tracker.review.queries import application as asked
from tracker.review.queries import ranked
from tracker.review.queries.failures import failure_of

VIEWS = ("page", "text", "answers")


def render(
    application: Application,
    *,
    actor: Actor,
    now: datetime,
    note_form: NoteForm | None = None,
    reject_form: RejectForm | None = None,
) -> str:
    """The page, as its address asks for it. A form that came back is shown as it was typed."""
    shown = context(application, actor=actor, now=now, note_form=note_form, reject_form=reject_form)
    return render_template("review/review.html", **shown)


def context(
    application: Application,
    *,
    actor: Actor,
    now: datetime,
    note_form: NoteForm | None = None,
    reject_form: RejectForm | None = None,
) -> dict[str, Any]:
    """What ``review/review.html`` needs."""
    key = ranked.list_key(application.posting)
    scored = asked.scored(application, key)
    file = asked.resume_file(application)
    reading = asked.reading_of(file)
    failure = failure_of(application, file, key) if scored is None or scored.assessment is None else None
    document = asked.document_in(reading)
    resume = found.resume(file, reading, document, scored, failure)
    view = request.args.get("view", "page")
    if view not in VIEWS or (view == "page" and not resume["pages"]):
        view = "page" if resume["pages"] else "text"
    came = listing.filters_said(request.args.get("list"))
    me, way, decides = application.public_id, listing.said(came) or None, may(actor, Permission.DECIDE)
    return {
        "opening": {"title": application.posting.title, "list_href": standing.list_href(application)},
        "place": standing.place(application, key, scored, came),
        "person": {"name": application.candidate.name},
        "application": standing.standing_of(application, key, scored, standing.Outside(reading, failure), now),
        "marks": standing.marks(application, actor),
        "hidden": found.hidden(document),
        "remarks": found.remarks(document, scored),
        "views": {name: url_for("review.person", application=me, view=name, list=way) for name in VIEWS},
        "view": view,
        "resume": resume,
        "answers": [(answer.question_label, answer.shown) for answer in application.answers],
        "criteria": found.criteria(scored),
        "counted": found.counted(scored),
        "notes": [
            {"author": name, "at": note.created_at, "body": note.body} for note, name in asked.notes_on(application)
        ],
        "note_form": (note_form or NoteForm(formdata=None)) if decides else None,
        "note_action": url_for("review.note", application=me, list=way),
        "letters": acts.letters(application),
        "history": acts.history(application),
        "undo": acts.undo(application, way, now) if decides else None,
        "decide": acts.decide(application, way, reject_form) if decides else None,
    }
