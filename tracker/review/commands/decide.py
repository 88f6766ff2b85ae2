"""Moving and rejecting. Only a person does either; a rejection has a reason, and a letter unless they say otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from tracker.access import Actor
from tracker.applications.commands import change_stage
from tracker.applications.models import Application
from tracker.foundation.database import db
from tracker.messages.commands import write_letter
from tracker.messages.models import Letter
from tracker.postings.lifecycle import StageKind
from tracker.postings.models import Stage
from tracker.review.commands.record import record
from tracker.review.letters import decision_draft, is_news
from tracker.web.errors import Conflict, DomainError

PERSONS_OWN = "Only the candidate can withdraw. Choose another stage."
ALREADY_THERE = "Not moved: this application is in that stage already."


@dataclass(frozen=True, slots=True)
class Answer:
    """The letter of a rejection: its words, and when it goes; without a time it is held until somebody sends it."""

    body: str
    send_after: datetime | None = None


def move_application(
    application: Application, to: Stage, *, revision: int, actor: Actor, now: datetime
) -> Letter | None:
    """Move to a stage of the opening; mails nobody. Conflict when someone else moved it since ``revision``.

    Going on to a later stage drafts a letter, held for a look.
    """
    _claim(application, to, revision)
    if to.kind is StageKind.REJECTED:
        raise DomainError("A rejection needs a reason. Use Reject.")
    change_stage(application, to, actor=actor.public_id, now=now)
    record("application.move", application, actor, now, {"stage": to.key})
    if not is_news(application):
        return None
    return write_letter(decision_draft(application, "advance", actor=actor), now=now, held=True)


def reject_application(
    application: Application,
    to: Stage,
    *,
    reason: str,
    answer: Answer | None,
    revision: int,
    actor: Actor,
    now: datetime,
) -> Letter | None:
    """Move to the rejected stage with a reason, and write the letter; ``answer`` None means that there is none."""
    _claim(application, to, revision)
    change_stage(application, to, actor=actor.public_id, now=now, reason=reason)
    record("application.reject", application, actor, now, {"reason": reason, "letter": str(answer is not None)})
    if answer is None:
        return None
    draft = decision_draft(application, "reject", actor=actor, body=answer.body, reason=reason)
    return write_letter(draft, now=now, held=answer.send_after is None, send_after=answer.send_after)


def _claim(application: Application, to: Stage, revision: int) -> None:
    """Hold the row; nobody else moves it meanwhile, and nobody moved it since the page was read."""
    db.session().refresh(application, with_for_update={"of": Application})
    if application.version != revision:
        stage = application.stage.name
        raise Conflict(f"Not moved: someone else moved this person to {stage} meanwhile. Load the page again.")
    if application.stage.kind is StageKind.WITHDRAWN:
        raise Conflict(f"Not moved: {application.candidate.name} has withdrawn, and nothing more happens.")
    if to.kind is StageKind.WITHDRAWN:
        raise DomainError(PERSONS_OWN)
    if to.id == application.stage_id:
        raise DomainError(ALREADY_THERE)
