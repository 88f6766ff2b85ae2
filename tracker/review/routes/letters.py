"""A letter held for a look: read it, edit it, send it or cancel it."""

from __future__ import annotations

from datetime import UTC

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from tracker import audit
from tracker.access import Permission, allow, current_actor
from tracker.foundation import clock
from tracker.foundation.database import transaction
from tracker.messages.commands import cancel_letter, release_letter
from tracker.review.forms import LetterForm
from tracker.review.queries.letters import letter_for
from tracker.review.routes.blueprint import blueprint
from tracker.web.wording.translation import gettext as _


@blueprint.get("/letters/<letter>")
@allow(Permission.SEE_OPENINGS)
def letter(letter: str) -> ResponseReturnValue:
    """The letter as it stands."""
    found, application = letter_for(current_actor(), letter)
    form = LetterForm(subject=found.subject, body=found.body_text)
    return render_template("review/letter.html", letter=found, application=application, form=form, problems=[])


@blueprint.post("/letters/<letter>")
@allow(Permission.DECIDE)
def release(letter: str) -> ResponseReturnValue:
    """Send it as edited, or cancel it."""
    actor, now = current_actor(), clock.now()
    found, application = letter_for(actor, letter)
    form = LetterForm()
    cancel = request.form.get("do") == "cancel"
    if not cancel and not form.validate_on_submit():
        page = render_template(
            "review/letter.html", letter=found, application=application, form=form, problems=form.problems()
        )
        return page, 422
    with transaction():
        if cancel:
            cancel_letter(found)
        else:
            after = form.send_after.data
            send_after = after.replace(tzinfo=UTC) if after else None
            release_letter(found, subject=form.subject.data, body_text=form.body.data, send_after=send_after, now=now)
        action = "letter.cancel" if cancel else "letter.send"
        audit.record(action, object_kind="letter", object_id=found.public_id, actor=actor.public_id, at=now)
    flash(_("The letter is cancelled. It will not be sent.") if cancel else _("The letter is on its way."))
    return redirect(url_for("review.person", application=application.public_id), 303)
