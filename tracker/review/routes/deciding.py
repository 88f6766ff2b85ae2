"""Moving, rejecting and taking it back, each by a person."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from flask import flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from tracker.access import Permission, allow, current_actor
from tracker.foundation import clock
from tracker.foundation.database import transaction
from tracker.review import listing
from tracker.review import person as page
from tracker.review.commands import Answer, move_application, reject_application, undo_move
from tracker.review.forms import HELD, MORNING, MoveForm, RejectForm, UndoForm
from tracker.review.queries.access import application_for
from tracker.review.queries.placing import next_to_read
from tracker.review.queries.stages import rejected_stage, stage_by_key
from tracker.review.rejecting import next_morning
from tracker.review.routes.blueprint import blueprint
from tracker.web.errors import DomainError
from tracker.web.settings import settings
from tracker.web.wording.translation import gettext as _

if TYPE_CHECKING:
    from tracker.applications.models import Application


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
    _flash_undoable(found, f"{said} {_('A letter is held for a look.') if letter else _('No mail was sent.')}")
    return redirect(_person(application), 303)


@blueprint.post("/people/<application>/reject")
@allow(Permission.DECIDE)
def reject(application: str) -> ResponseReturnValue:
    """Reject with a reason, then open the next person."""
    actor, now = current_actor(), clock.now()
    found = application_for(actor, application)
    form = RejectForm().for_zone(settings().timezone)
    if not form.validate_on_submit():
        return page.render(found, actor=actor, now=now, reject_form=form), 422
    following = next_to_read(found, listing.filters_said(request.args.get("list")))
    with transaction():
        reject_application(
            found,
            rejected_stage(found.posting),
            reason=form.reason.data,
            answer=_answer(form, now),
            revision=int(form.revision.data),
            actor=actor,
            now=now,
        )
    said = _("%(name)s is rejected.", name=found.candidate.name)
    _flash_undoable(found, f"{said} {_letter_words(form)}")
    return redirect(_person(following or application), 303)


@blueprint.post("/people/<application>/undo")
@allow(Permission.DECIDE)
def undo(application: str) -> ResponseReturnValue:
    """Take the newest move back, while no letter has left."""
    actor = current_actor()
    found = application_for(actor, application)
    form = UndoForm()
    if not form.validate_on_submit():
        raise DomainError(form.problems()[0][1])
    with transaction():
        back = undo_move(found, revision=int(form.revision.data), actor=actor, now=clock.now())
    flash(_("%(name)s is back in %(stage)s. No mail was sent.", name=found.candidate.name, stage=back.name))
    return redirect(_person(application), 303)


def _answer(form: RejectForm, now: datetime) -> Answer | None:
    if form.letter.data not in (MORNING, HELD):
        return None
    return Answer(form.body.data, next_morning(now, settings().timezone) if form.letter.data == MORNING else None)


def _letter_words(form: RejectForm) -> str:
    words = {
        MORNING: _("The letter goes tomorrow at 9:00 (%(zone)s).", zone=settings().timezone),
        HELD: _("The letter is held until someone sends it."),
    }
    return words.get(form.letter.data, _("No letter was written."))


def _flash_undoable(found: Application, text: str) -> None:
    undo_href = url_for("review.undo", application=found.public_id, list=request.args.get("list"))
    toast = {"text": text, "undo": undo_href, "fields": {"revision": found.version}}
    flash(toast)  # type: ignore[arg-type]  # components/toast.html takes either


def _person(application: str) -> str:
    return url_for("review.person", application=application, list=request.args.get("list"))
