"""One person: read, note."""

from __future__ import annotations

from flask import flash, redirect, request, url_for
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
    return page.render(found, actor=actor, now=now)


@blueprint.post("/people/<application>/notes")
@allow(Permission.DECIDE)
def note(application: str) -> ResponseReturnValue:
    """Write a note; one that cannot be kept comes back as it was typed."""
    actor, now = current_actor(), clock.now()
    found = application_for(actor, application)
    form = NoteForm()
    if not form.validate_on_submit():
        return page.render(found, actor=actor, now=now, note_form=form), 422
    with transaction():
        write_note(found, form.body.data, actor=actor, now=now)
    flash(_("Note saved"))
    return redirect(url_for("review.person", application=application, list=request.args.get("list")), 303)
