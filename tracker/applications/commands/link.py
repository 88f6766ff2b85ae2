"""A new private link for somebody who lost theirs. What is answered does not depend on whether we know them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from tracker.applications.models import Application
from tracker.applications.queries import newest_by_email
from tracker.foundation.database import db
from tracker.messages.commands import Draft, write_letter
from tracker.messages.rendering import render_email
from tracker.web.settings import settings


def send_links_again(email: str, *, link_to: Callable[[Application], str], now: datetime) -> int:
    """Replace and send the links of an address's newest applications; the number of letters written."""
    found = newest_by_email(email.casefold())
    for application in found:
        application.link_revision += 1
        db.session().flush()
        _write(application, link_to(application), now=now)
    return len(found)


def _write(application: Application, link: str, *, now: datetime) -> None:
    config = settings()
    text, html = render_email(
        "new_link",
        candidate_name=application.candidate.name,
        posting_title=application.posting.title,
        status_url=link,
        organisation=config.organisation,
        sender_name=application.posting.team or config.organisation,
    )
    draft = Draft(
        dedupe=f"link:{application.public_id}:{application.link_revision}",
        kind="link",
        about=application.public_id,
        to_address=application.candidate.email,
        to_name=application.candidate.name,
        subject=f"Your new link: {application.posting.title}",
        body_text=text,
        body_html=html,
        private_link=link,
    )
    write_letter(draft, now=now)
