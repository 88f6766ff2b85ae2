"""Moving and rejecting, each by a person."""

from __future__ import annotations

from flask import flash, redirect, url_for
from flask.typing import ResponseReturnValue

from tracker.access import Permission, allow, current_actor
from tracker.foundation import clock
from tracker.foundation.database import transaction
from tracker.review.commands import move_application, reject_application
from tracker.review.forms import MoveForm, RejectForm
from tracker.review.queries.access import application_for
from tracker.review.queries.stages import next_to_read, rejected_stage, stage_by_key
from tracker.review.routes.blueprint import blueprint
from tracker.web.errors import DomainError
from tracker.web.wording.translation import gettext as _


@blueprint.post("/people/<application>/move")
@allow(Permission.DECIDE)
def move(application: str) -> ResponseReturnValue:
    """Move to another stage; mails nobody."""
    actor = current_actor()
    found = application_for(actor, application)
    form = MoveForm.for_stages(found.posting.stages)
    if not form.validate_on_submit():
        raise DomainError(form.problems()[0][1])
    to = stage_by_key(found.posting, form.stage.data)
    with transaction():
        letter = move_application(found, to, revision=int(form.revision.data), actor=actor, now=clock.now())
    said = _("%(name)s moved to %(stage)s.", name=found.candidate.name, stage=to.name)
    flash(f"{said} {_('A letter is held for a look.') if letter else _('No mail was sent.')}")
    return redirect(url_for("review.person", application=application), 303)


@blueprint.post("/people/<application>/reject")
@allow(Permission.DECIDE)
def reject(application: str) -> ResponseReturnValue:
    """Reject with a reason, then open the next person."""
    actor = current_actor()
    found = application_for(actor, application)
    form = RejectForm()
    if not form.validate_on_submit():
        raise DomainError(form.problems()[0][1])
    following = next_to_read(found)
    with transaction():
        letter = reject_application(
            found,
            rejected_stage(found.posting),
            reason=form.reason.data,
            letter_body=form.body.data if form.letter.data else None,
            revision=int(form.revision.data),
            actor=actor,
            now=clock.now(),
        )
    said = _("%(name)s is rejected.", name=found.candidate.name)
    flash(f"{said} {_('The letter is held until someone sends it.') if letter else _('No letter was written.')}")
    return redirect(url_for("review.person", application=following or application), 303)
