"""What was done with one person, and what can be done now."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from flask import url_for

from tracker.applications.models import Application, StageMove
from tracker.messages.lifecycle import LetterStatus
from tracker.messages.models import Letter
from tracker.messages.queries import letters_about
from tracker.people.queries import names_of
from tracker.postings.lifecycle import ENDED
from tracker.postings.models import Stage
from tracker.review.forms import MoveForm, RejectForm
from tracker.review.letters import default_body
from tracker.review.lifecycle import OUT
from tracker.review.queries import moves as asked
from tracker.review.queries.undo import UNDO, undoable
from tracker.review.rejecting import REASONS
from tracker.web.filters import full_time
from tracker.web.settings import settings
from tracker.web.wording.translation import gettext as _

LETTER_STATES = {
    LetterStatus.HELD: "held, waits for a look",
    LetterStatus.QUEUED: "on its way",
    LetterStatus.SENT: "sent",
    LetterStatus.FAILED: "failed",
    LetterStatus.CANCELLED: "cancelled",
}


def letters(application: Application, way: str | None) -> list[dict[str, Any]]:
    """[{subject, state, href}], newest first."""
    return [
        {
            "subject": letter.subject,
            "state": letter_state(letter),
            "href": url_for("review.letter", letter=letter.public_id, list=way),
        }
        for letter in letters_about(application.public_id)
    ]


def letter_state(letter: Letter) -> str:
    """Where a letter is, and when it goes."""
    if letter.status is LetterStatus.QUEUED and letter.send_after is not None:
        return _("goes on %(time)s", time=full_time(letter.send_after))
    return _(LETTER_STATES[letter.status])


def history(application: Application) -> list[tuple[datetime, str]]:
    """(when, who did what), newest first."""
    moves = asked.moves_of(application)
    names = names_of({move.actor for move, _stage in moves})
    return [(move.at, _said(move, stage, names.get(move.actor, _("The candidate")))) for move, stage in moves]


def undo(application: Application, way: str | None, now: datetime) -> dict[str, Any] | None:
    """{action, revision} while the newest move can be taken back."""
    if undoable(application, now=now) is None:
        return None
    return {
        "action": url_for("review.undo", application=application.public_id, list=way),
        "revision": application.version,
    }


def decide(application: Application, way: str | None, reject_form: RejectForm | None) -> dict[str, Any] | None:
    """What the bar of decisions offers; None once the way has ended. ``reject_form`` is one that came back."""
    if application.stage.kind in ENDED:
        return None
    stages = application.posting.stages
    onward = _next_stage(stages, application.stage)
    move_form = MoveForm.for_stages(stages)
    move_form.stage.data = onward.key if onward else None
    fresh = reject_form or RejectForm(formdata=None, body=default_body("reject", application))
    fresh.for_zone(settings().timezone)
    for form in (move_form, fresh):
        form.revision.data = str(application.version)
    me = application.public_id
    return {
        "advance": {"stage": onward.key, "name": onward.name} if onward else None,
        "move_form": move_form,
        "reject_form": fresh,
        "reject_open": reject_form is not None,
        "actions": {
            "advance": url_for("review.move", application=me, list=way),
            "move": url_for("review.move", application=me, list=way),
            "reject": url_for("review.reject", application=me, list=way),
        },
    }


def _said(move: StageMove, stage: str, who: str) -> str:
    if move.from_stage_id is None:
        return _("Applied")
    if move.reason == UNDO:
        return _("%(who)s took it back: %(stage)s again", who=who, stage=stage)
    why = next((_(reason.label) for reason in REASONS if reason.code == move.reason), "")
    said = _("%(who)s moved to %(stage)s", who=who, stage=stage)
    return f"{said}: {why}" if why else said


def _next_stage(stages: list[Stage], now: Stage) -> Stage | None:
    return next((stage for stage in stages if stage.position > now.position and stage.kind not in OUT), None)
