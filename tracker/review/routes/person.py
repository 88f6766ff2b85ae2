"""One person: read, note."""

from __future__ import annotations

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from tracker.access import Permission, allow, current_actor
from tracker.foundation import clock
from tracker.foundation.database import transaction
from tracker.review import person as page
from tracker.review.commands import record_opening, write_note
from tracker.review.forms import NoteForm
from tracker.review.queries.access import application_for
from tracker.review.routes.blueprint import blueprint
from tracker.web.wording.translation import gettext as _


@blueprint.get("/people/<application>")
@allow(Permission.SEE_OPENINGS)
def person(application: str) -> ResponseReturnValue:
    """Read, decide, next. Opening it is remembered."""
    actor, now = current_actor(), clock.now()
    found = application_for(actor, application)
    with transaction():
        record_opening(found, actor=actor, now=now)
    view = request.args.get("view", "page")
    return render_template("review/review.html", **page.context(found, actor=actor, view=view, now=now))


@blueprint.post("/people/<application>/notes")
@allow(Permission.DECIDE)
def note(application: str) -> ResponseReturnValue:
    """Write a note."""
    actor = current_actor()
    found = application_for(actor, application)
    form = NoteForm()
    if form.validate_on_submit():
        with transaction():
            write_note(found, form.body.data, actor=actor, now=clock.now())
        flash(_("Note saved"))
    else:
        flash(form.problems()[0][1])
    return redirect(url_for("review.person", application=application), 303)
