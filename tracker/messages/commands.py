"""Writing, releasing, cancelling and sending letters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import make_msgid

from sqlalchemy import select, update

from tracker.foundation import clock, jobs
from tracker.foundation.database import db, insert_or_ignore
from tracker.foundation.ids import public_id
from tracker.messages import delivery
from tracker.messages.lifecycle import MOVES, LetterStatus
from tracker.messages.models import Letter
from tracker.web.errors import Conflict, DomainError
from tracker.web.settings import settings

FURTHEST = timedelta(days=366)  # a letter for later than this is a slip of the hand
JUST_PASSED = timedelta(minutes=5)  # a form takes minutes, and its sending some too
PATIENCE = timedelta(days=1)  # a mail server may be away for so long before its letters count as failed


class NotThen(DomainError):
    """The time set for a letter has passed, or is too far away. The letter stays as it was."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What a letter says and to whom. ``dedupe`` names the fact it reports: the same fact makes one letter.

    ``private_link`` is an address in the bodies that only the person it is for may see: it is kept apart from them.
    """

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
    private_link: str = ""


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
        "body_text": delivery.without_link(draft.body_text, draft.private_link),
        "body_html": delivery.without_link(draft.body_html, draft.private_link),
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
    """Queue a held letter as it was edited; the sending asked for before is asked for anew. Conflict once it left.

    NotThen for a time that is past or more than a year away; None sends it now.
    """
    _check_time(send_after, now=now)
    send_after = send_after and send_after.astimezone(UTC)  # after the check: the year 9999 may have no moment in UTC
    _move(letter, LetterStatus.QUEUED)
    letter.subject, letter.body_text, letter.body_html = " ".join(subject.split()), body_text, ""
    letter.send_after = send_after
    session = db.session()
    session.flush()
    asked = select(jobs.JobRequest.id).filter_by(kind=jobs.Job.SEND, key=letter.public_id)
    if session.scalar(asked) is None:
        jobs.request(jobs.Job.SEND, letter.public_id, now=now, not_before=send_after)
    else:
        jobs.ask_again(jobs.Job.SEND, letter.public_id, now=now)


def _check_time(send_after: datetime | None, *, now: datetime) -> None:
    if send_after is None:
        return
    if send_after < now - JUST_PASSED:
        raise NotThen("Choose a time that is still to come, or leave it empty to send the letter now.")
    if send_after > now + FURTHEST:
        raise NotThen("Choose a time within a year from now.")


def hold_letter(letter: Letter) -> None:
    """Take a letter back to the desk before its time has come. Conflict when it is gone, or just leaving."""
    _move(letter, LetterStatus.HELD)
    db.session().flush()


def fail_undeliverable() -> None:
    """A letter whose sending ended as a dead letter has failed, and says so wherever it is shown."""
    dead = select(jobs.JobRequest.key).where(
        jobs.JobRequest.kind == jobs.Job.SEND, jobs.JobRequest.status == jobs.JobStatus.DEAD
    )
    db.session().execute(
        update(Letter)
        .where(Letter.status == LetterStatus.QUEUED, Letter.public_id.in_(dead))
        .values(status=LetterStatus.FAILED)
        .execution_options(synchronize_session=False)
    )


def queue_again(public_id: str) -> None:
    """A failed letter is on its way once more; one that has not failed is left as it is."""
    db.session().execute(
        update(Letter)
        .where(Letter.status == LetterStatus.FAILED, Letter.public_id == public_id)
        .values(status=LetterStatus.QUEUED)
        .execution_options(synchronize_session=False)
    )


def cancel_letter(letter: Letter) -> None:
    """A letter that has not left will not leave. Conflict when it is gone."""
    _move(letter, LetterStatus.CANCELLED)
    db.session().flush()


def send_letter(claim: jobs.Claim) -> Callable[[], None]:
    """Hand the letter of a SEND key to the mail server. A repeat carries the same Message-ID."""
    query = select(Letter).filter_by(public_id=claim.key).execution_options(populate_existing=True)
    letter = db.session().scalars(query).one_or_none()
    if letter is None:
        raise jobs.GiveUp("The letter is no longer here.")
    if letter.status is not LetterStatus.QUEUED:
        return lambda: None
    early = letter.send_after - clock.now() if letter.send_after else timedelta(0)
    if early > timedelta(0):
        raise jobs.NotYet(early.total_seconds(), "The letter waits for its time.")
    db.session().commit()
    try:
        delivery.deliver(settings(), letter)
    except jobs.NotYet as error:
        if clock.now() - (letter.send_after or letter.created_at) > PATIENCE:
            raise jobs.GiveUp(str(error)) from None
        raise
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
