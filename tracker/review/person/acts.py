"""What was done with one person, and what can be done now."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from flask import url_for

from tracker.applications.models import Application
from tracker.messages.lifecycle import LetterStatus
from tracker.messages.queries import letters_about
from tracker.postings.lifecycle import StageKind
from tracker.postings.models import Stage
from tracker.review.forms import MoveForm, RejectForm
from tracker.review.letters import default_body
from tracker.review.queries import application as asked
from tracker.web.wording.translation import gettext as _

LETTER_STATES = {
    LetterStatus.HELD: "held, waits for a look",
    LetterStatus.QUEUED: "on its way",
    LetterStatus.SENT: "sent",
    LetterStatus.FAILED: "failed",
    LetterStatus.CANCELLED: "cancelled",
}
ENDED = (StageKind.HIRED, StageKind.REJECTED, StageKind.WITHDRAWN)


def letters(application: Application) -> list[dict[str, Any]]:
    return [
        {
            "subject": letter.subject,
            "state": _(LETTER_STATES[letter.status]),
            "href": url_for("review.letter", letter=letter.public_id),
        }
        for letter in letters_about(application.public_id)
    ]


def history(application: Application) -> list[tuple[datetime, str]]:
    moves = asked.moves_of(application)
    names = asked.names_of({move.actor for move, _stage in moves})
    found = []
    for move, stage in moves:
        who = names.get(move.actor, _("The candidate"))
        text = _("Applied") if move.from_stage_id is None else _("%(who)s moved to %(stage)s", who=who, stage=stage)
        found.append((move.at, text))
    return found


def decide(application: Application) -> dict[str, Any] | None:
    if application.stage.kind in ENDED:
        return None
    stages = application.posting.stages
    onward = _next_stage(stages, application.stage)
    move_form = MoveForm.for_stages(stages)
    move_form.stage.data = onward.key if onward else None
    reject_form = RejectForm(body=default_body("reject", application))
    for form in (move_form, reject_form):
        form.revision.data = str(application.version)
    me = application.public_id
    return {
        "advance": {"stage": onward.key, "name": onward.name} if onward else None,
        "move_form": move_form,
        "reject_form": reject_form,
        "actions": {
            "advance": url_for("review.move", application=me),
            "move": url_for("review.move", application=me),
            "reject": url_for("review.reject", application=me),
        },
    }


def _next_stage(stages: list[Stage], now: Stage) -> Stage | None:
    later = [
        stage
        for stage in stages
        if stage.position > now.position and stage.kind not in (StageKind.REJECTED, StageKind.WITHDRAWN)
    ]
    return later[0] if later else None
