"""The letter that a decision drafts: every sentence true, held until a person has looked at it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from tracker import messages
from tracker.access import Actor
from tracker.applications.finding import link_to
from tracker.applications.models import Application
from tracker.foundation import clock
from tracker.messages.commands import Draft
from tracker.messages.rendering import fill, render_email
from tracker.postings.lifecycle import StageKind
from tracker.review.queries import ranked
from tracker.review.queries.application import scored
from tracker.review.queries.undo import decision_key
from tracker.review.rejecting import sentence_for
from tracker.scoring import Importance, Status
from tracker.web.filters import day
from tracker.web.settings import settings
from tracker.web.wording.translation import gettext as _

DEFAULTS = Path(messages.__file__).parent / "defaults"
REVIEW_FOR = timedelta(days=30)  # how long a person may ask for another look
KEPT_FOR = timedelta(days=182)
SUBJECTS = {"reject": "Our answer: {title}", "advance": "The next step: {title}"}


def default_body(kind: str, application: Application) -> str:
    """The standing text for a decision, with the role filled in; the person who decides edits it."""
    text = (DEFAULTS / f"{kind}.txt").read_text(encoding="utf-8")
    values = {
        "posting_title": application.posting.title,
        "organisation": settings().organisation,
        "candidate_name": application.candidate.name,
        "next_step": application.stage.name.lower(),
    }
    return fill(text, values).strip()


def decision_draft(
    application: Application, kind: str, *, actor: Actor, body: str | None = None, reason: str = ""
) -> Draft:
    """The draft of a decision's letter; ``kind`` is "advance" or "reject", ``body`` replaces the standing text.

    ``reason`` is the code of a rejection: the letter says it in a sentence, and names the must-haves that it is about.
    """
    body = default_body(kind, application) if body is None else body
    link = link_to(application)
    said = [*filter(None, [sentence_for(reason)]), *(_missing(application) if reason == "must_have" else [])]
    text, html = render_email(
        f"decision_{kind}", **_context(application, actor, body), status_url=link, reason_sentences=said
    )
    return Draft(
        dedupe=decision_key(application),
        kind=f"decision_{kind}",
        about=application.public_id,
        to_address=application.candidate.email,
        to_name=application.candidate.name,
        subject=SUBJECTS[kind].format(title=application.posting.title),
        body_text=text,
        body_html=html,
        sender_name=actor.name,
        reply_to=actor.email,
        private_link=link,
    )


def is_news(application: Application) -> bool:
    """True for going on to a conversation or an offer; being read is news to nobody."""
    stages = [stage for stage in application.posting.stages if stage.kind is StageKind.ACTIVE]
    return application.stage.kind in (StageKind.ACTIVE, StageKind.OFFER) and application.stage not in stages[:1]


def _missing(application: Application) -> list[str]:
    """A sentence that names the must-haves which were not met in full; none while there is no score."""
    found = scored(application, ranked.list_key(application.posting))
    if found is None or found.assessment is None:
        return []
    pairs = zip(found.rubric.criteria, found.assessment.findings, strict=True)
    names = [
        criterion.label
        for criterion, finding in pairs
        if criterion.importance is Importance.MUST and finding.status is not Status.MET
    ]
    return [_("What we looked for: %(names)s.", names="; ".join(names))] if names else []


def _context(application: Application, actor: Actor, body: str) -> dict[str, object]:
    now = clock.now()
    return {
        "candidate_name": application.candidate.name,
        "posting_title": application.posting.title,
        "organisation": settings().organisation,
        "message_paragraphs": [part.strip() for part in body.split("\n\n") if part.strip()],
        "next_step": application.stage.name.lower(),
        "answer_by": day(application.answer_by or now),
        "review_by": day(now + REVIEW_FOR),
        "delete_on": day(now + KEPT_FOR),
        "sender_name": actor.name,
        "other_posting": None,
    }
