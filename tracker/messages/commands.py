"""Writing, releasing, cancelling and sending letters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from email.utils import make_msgid

from sqlalchemy import select

from tracker.foundation import clock, jobs
from tracker.foundation.database import db, insert_or_ignore
from tracker.foundation.ids import public_id
from tracker.messages import delivery
from tracker.messages.lifecycle import MOVES, LetterStatus
from tracker.messages.models import Letter
from tracker.web.errors import Conflict
from tracker.web.settings import settings


@dataclass(frozen=True, slots=True)
class Draft:
    """What a letter says and to whom. ``dedupe`` names the fact it reports: the same fact makes one letter."""

    dedupe: str
    kind: str
    about: str
    to_address: str
    to_name: str
    subject: str
    body_text: str
    body_html: str = ""
    sender_name: str = ""
    reply_to: str = ""


def write_letter(draft: Draft, *, now: datetime, held: bool = False, send_after: datetime | None = None) -> Letter:
    """The letter for a draft, queued for sending, or held for a look. Writing the same fact again changes nothing.

    ValueError when a header field holds a line break.
    """
    for field in (draft.to_address, draft.to_name, draft.subject, draft.sender_name, draft.reply_to):
        if "\n" in field or "\r" in field:
            raise ValueError("a mail header cannot hold a line break")
    session = db.session()
    row = {
        **{name: getattr(draft, name) for name in Draft.__slots__},
        "public_id": public_id(),
        "message_id": make_msgid(domain=_domain()),
        "status": LetterStatus.HELD if held else LetterStatus.QUEUED,
        "send_after": send_after,
        "created_at": now,
    }
    insert_or_ignore(session, Letter, [row], unique=("dedupe",))
    letter = session.scalars(select(Letter).filter_by(dedupe=draft.dedupe)).one()
    if letter.status is LetterStatus.QUEUED:
        jobs.request(jobs.Job.SEND, letter.public_id, now=now, not_before=letter.send_after)
    return letter


def release_letter(letter: Letter, *, subject: str, body_text: str, send_after: datetime | None, now: datetime) -> None:
    """Queue a held letter as it was edited. Conflict when it has left the desk."""
    _move(letter, LetterStatus.QUEUED)
    letter.subject, letter.body_text, letter.body_html = " ".join(subject.split()), body_text, ""
    letter.send_after = send_after
    db.session().flush()
    jobs.request(jobs.Job.SEND, letter.public_id, now=now, not_before=send_after)


def cancel_letter(letter: Letter) -> None:
    """A letter that has not left will not leave. Conflict when it is gone."""
    _move(letter, LetterStatus.CANCELLED)
    db.session().flush()


def send_letter(claim: jobs.Claim) -> Callable[[], None]:
    """Hand the letter of a SEND key to the mail server. A repeat carries the same Message-ID."""
    letter = db.session().scalars(select(Letter).filter_by(public_id=claim.key)).one_or_none()
    if letter is None:
        raise jobs.GiveUp("The letter is no longer here.")
    if letter.status is not LetterStatus.QUEUED:
        return lambda: None
    db.session().commit()
    delivery.deliver(settings(), letter)
    return lambda: _mark_sent(letter.id)


def _mark_sent(letter_id: int) -> None:
    letter = db.session().get(Letter, letter_id, populate_existing=True)
    assert letter is not None
    letter.status, letter.sent_at = LetterStatus.SENT, clock.now()


def _move(letter: Letter, to: LetterStatus) -> None:
    db.session().refresh(letter, with_for_update=True)
    if to not in MOVES[letter.status]:
        raise Conflict("This letter has left already, or was cancelled. Load the page again to see how it stands.")
    letter.status = to


def _domain() -> str:
    return settings().mail_from.rsplit("@", 1)[-1].strip("> ")
