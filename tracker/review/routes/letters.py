"""A letter held for a look: read it, edit it, send it, take it back or cancel it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from tracker import audit
from tracker.access import Permission, allow, current_actor
from tracker.applications.queries import REJECTION
from tracker.foundation import clock
from tracker.foundation.database import transaction
from tracker.messages.commands import NotThen, cancel_letter, hold_letter, release_letter
from tracker.review.forms import LetterForm
from tracker.review.queries.letters import letter_for
from tracker.review.rejecting import next_morning
from tracker.review.routes.blueprint import blueprint
from tracker.web.errors import DomainError
from tracker.web.settings import settings
from tracker.web.wording.translation import gettext as _

if TYPE_CHECKING:
    from tracker.applications.models import Application
    from tracker.messages.models import Letter

SAID = {
    "cancel": "The letter is cancelled. It will not be sent.",
    "hold": "The letter is held. Nobody gets it until you send it.",
    "send": "The letter is on its way.",
}


@blueprint.get("/letters/<letter>")
@allow(Permission.SEE_OPENINGS)
def letter(letter: str) -> ResponseReturnValue:
    """The letter as it stands; a rejection is set for the next morning."""
    found, application = letter_for(current_actor(), letter)
    morning = next_morning(clock.now(), settings().timezone) if found.kind == REJECTION else None
    form = LetterForm(subject=found.subject, body=found.body_text, send_after=morning)
    return _page(found, application, form)


@blueprint.post("/letters/<letter>")
@allow(Permission.DECIDE)
def release(letter: str) -> ResponseReturnValue:
    """Send it as edited, take it back to the desk, or cancel it."""
    actor, now = current_actor(), clock.now()
    found, application = letter_for(actor, letter)
    form, do = LetterForm(), request.form.get("do", "send")
    if do not in SAID:
        raise DomainError(_("There is no such button. Load the page again."))
    if do == "send" and not form.validate_on_submit():
        return _page(found, application, form), 422
    try:
        with transaction():
            _do(do, found, form, now)
            audit.record(f"letter.{do}", object_kind="letter", object_id=found.public_id, actor=actor.public_id, at=now)
    except NotThen as refusal:
        form.send_after.errors = [_(str(refusal))]
        return _page(found, application, form), 422
    flash(_(SAID[do]))
    if do == "hold":
        return redirect(url_for("review.letter", letter=letter, list=request.args.get("list")), 303)
    return redirect(_person(application), 303)


def _do(do: str, letter: Letter, form: LetterForm, now: datetime) -> None:
    if do == "cancel":
        cancel_letter(letter)
    elif do == "hold":
        hold_letter(letter)
    else:
        when = _moment(form.send_after.data)
        release_letter(letter, subject=form.subject.data, body_text=form.body.data, send_after=when, now=now)


def _page(found: Letter, application: Application, form: LetterForm) -> str:
    form.send_after.label.text = _("Send at (%(zone)s)", zone=settings().timezone)
    shown = {"letter": found, "application": application, "form": form, "problems": form.problems()}
    return render_template("review/letter.html", **shown, person_href=_person(application))


def _person(application: Application) -> str:
    """The person the letter is about, in the list one came from."""
    return url_for("review.person", application=application.public_id, list=request.args.get("list"))


def _moment(typed: datetime | None) -> datetime | None:
    """What was typed, in the zone of the organisation."""
    return typed.replace(tzinfo=ZoneInfo(settings().timezone)) if typed else None
