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
from tracker.web.settings import settings
from tracker.web.wording.dates import day

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


def decision_draft(application: Application, kind: str, *, actor: Actor, body: str | None = None) -> Draft:
    """The draft of a decision's letter; ``kind`` is "advance" or "reject", ``body`` replaces the standing text."""
    body = default_body(kind, application) if body is None else body
    text, html = render_email(f"decision_{kind}", **_context(application, actor, body))
    return Draft(
        dedupe=f"decision:{application.public_id}:{application.version}",
        kind=f"decision_{kind}",
        about=application.public_id,
        to_address=application.candidate.email,
        to_name=application.candidate.name,
        subject=SUBJECTS[kind].format(title=application.posting.title),
        body_text=text,
        body_html=html,
        sender_name=actor.name,
        reply_to=actor.email,
    )


def is_news(application: Application) -> bool:
    """True for going on to a conversation or an offer; being read is news to nobody."""
    stages = [stage for stage in application.posting.stages if stage.kind is StageKind.ACTIVE]
    return application.stage.kind in (StageKind.ACTIVE, StageKind.OFFER) and application.stage not in stages[:1]


def _context(application: Application, actor: Actor, body: str) -> dict[str, object]:
    today = clock.now().date()
    return {
        "candidate_name": application.candidate.name,
        "posting_title": application.posting.title,
        "organisation": settings().organisation,
        "message_paragraphs": [part.strip() for part in body.split("\n\n") if part.strip()],
        "reason_sentences": [],
        "next_step": application.stage.name.lower(),
        "answer_by": day((application.answer_by or clock.now()).date()),
        "review_by": day(today + REVIEW_FOR),
        "delete_on": day(today + KEPT_FOR),
        "status_url": link_to(application),
        "sender_name": actor.name,
        "other_posting": None,
    }
