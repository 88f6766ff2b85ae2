"""The review page of one person, gathered for the template."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import Any

from flask import render_template, request, url_for

from tracker.access import Actor, Permission, may
from tracker.applications.models import Application
from tracker.review import listing
from tracker.review.forms import NoteForm, RejectForm
from tracker.review.person import acts, found, standing
from tracker.review.queries import application as asked
from tracker.review.queries import ranked

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
    came = listing.filters_said(request.args.get("list"))
    way = listing.said(came) or None
    key = ranked.list_key(application.posting)
    scored = asked.scored(application, key)
    sent, here = asked.sent(application, key, scored), standing.listed(key, scored)
    return {
        "opening": {"title": application.posting.title, "list_href": standing.list_href(application)},
        "place": standing.place(application, here, came),
        "person": {"name": application.candidate.name},
        "trail_href": url_for("audit.trail", about=f"application:{application.public_id}"),
        "application": standing.standing_of(application, here, sent, now),
        "marks": standing.marks(application, actor),
        **_found(sent, scored),
        **_views(application, way, has_pages=bool(sent.document and sent.document.pages)),
        **_done(application, way),
        **_to_do(application, actor, way, now, note_form=note_form, reject_form=reject_form),
    }


def _found(sent: asked.Sent, scored: asked.Scored | None) -> dict[str, Any]:
    return {
        "resume": found.resume(sent, scored),
        "hidden": found.hidden(sent.document),
        "remarks": found.remarks(sent.document, scored),
        "criteria": found.criteria(scored),
        "counted": found.counted(scored),
    }


def _views(application: Application, way: str | None, *, has_pages: bool) -> dict[str, Any]:
    """The ways to look at what was sent, and the one asked for; where no page can be drawn, the text instead."""
    href = partial(url_for, "review.person", application=application.public_id, list=way)
    usual = "page" if has_pages else "text"
    chosen = request.args.get("view", usual)
    return {
        "views": {name: href(view=name) for name in VIEWS},
        "view": chosen if chosen in VIEWS and (chosen != "page" or has_pages) else usual,
        "answers": [(answer.question_label, answer.shown) for answer in application.answers],
    }


def _done(application: Application, way: str | None) -> dict[str, Any]:
    notes = [{"author": name, "at": note.created_at, "body": note.body} for note, name in asked.notes_on(application)]
    return {"notes": notes, "letters": acts.letters(application, way), "history": acts.history(application)}


def _to_do(
    application: Application,
    actor: Actor,
    way: str | None,
    now: datetime,
    *,
    note_form: NoteForm | None,
    reject_form: RejectForm | None,
) -> dict[str, Any]:
    """What the reader may do; nothing for those who may not decide."""
    if not may(actor, Permission.DECIDE):
        return {"note_form": None, "note_action": None, "undo": None, "decide": None}
    return {
        "note_form": note_form or NoteForm(formdata=None),
        "note_action": url_for("review.note", application=application.public_id, list=way),
        "undo": acts.undo(application, way, now),
        "decide": acts.decide(application, way, reject_form),
    }
