"""The receipt: written with the application, sent from the outbox."""

from __future__ import annotations

from datetime import datetime

from tracker.applications.models import Application
from tracker.messages.commands import Draft, write_letter
from tracker.messages.models import Letter
from tracker.messages.rendering import render_email
from tracker.web.filters import day
from tracker.web.settings import settings


def receipt_for(application: Application, *, link: str, now: datetime) -> Letter:
    """The receipt letter, queued in the open transaction; the same application makes one."""
    config = settings()
    posting, candidate = application.posting, application.candidate
    text, html = render_email(
        "receipt",
        candidate_name=candidate.name,
        posting_title=posting.title,
        sent_at=day(application.submitted_at),
        reference=reference(application),
        answer_by=day(application.answer_by) if application.answer_by else "",
        status_url=link,
        resume_name=application.files[0].name,
        answers=[{"label": answer.question_label, "value": answer.shown} for answer in application.answers],
        sender_name=posting.team or config.organisation,
        organisation=config.organisation,
    )
    draft = Draft(
        dedupe=f"receipt:{application.public_id}",
        kind="receipt",
        about=application.public_id,
        to_address=candidate.email,
        to_name=candidate.name,
        subject=f"We have your application: {posting.title}",
        body_text=text,
        body_html=html,
        private_link=link,
    )
    return write_letter(draft, now=now)


def reference(application: Application) -> str:
    """The short reference that people quote; it opens nothing."""
    return application.public_id[:8].upper().replace("_", "X").replace("-", "X")
