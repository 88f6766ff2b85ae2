"""Signing in and out. A session is a row: ending it works within one request, on every device."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta

from sqlalchemy import delete

from tracker import audit
from tracker.foundation.database import db
from tracker.people import passwords
from tracker.people.links import fingerprint, use_link
from tracker.people.models import OneTimeLink, StaffSession, User
from tracker.people.queries import user_by_email
from tracker.web.errors import Conflict

SWEPT_AFTER = timedelta(days=2)  # rows that no cookie can open any more
UNKNOWN = "unknown"


def authenticate(email: str, password: str) -> User | None:
    """The active account that the two open. A wrong address takes as long as a wrong password.

    Takes a tenth of a second: call it outside a transaction.
    """
    user = user_by_email(email)
    fits = passwords.fits(user.password if user else None, password)
    return user if user is not None and user.active and fits else None


def sign_in(user: User, *, by: str, now: datetime, renewed_hash: str | None = None) -> str:
    """The key of a new session. Conflict when the account was shut, or its password changed, a moment ago.

    ``by`` says how: "password", "link", "invitation", "password_reset" or "first_admin". ``renewed_hash`` takes the
    place of a hash made with older parameters.
    """
    before = user.password
    db.session().refresh(user, with_for_update=True)
    if not user.active or user.password != before:
        raise Conflict("This account has just changed. Sign in once more.")
    user.password = renewed_hash or user.password
    key = start_session(user, now=now)
    audit.record(
        "user.sign_in",
        object_kind="user",
        object_id=user.public_id,
        actor=user.public_id,
        at=now,
        detail={"by": by},
    )
    return key


def sign_in_by_link(user: User, link: OneTimeLink, *, now: datetime) -> str:
    """The key of a session that a one-time link opens. Conflict when the link was used a moment ago."""
    if not use_link(link, now=now):
        raise Conflict("This link was used a moment ago. It works once.")
    return sign_in(user, by="link", now=now)


def note_failed_sign_in(email: str, *, now: datetime) -> None:
    """Record the failure under the account it was meant for, or as unknown; the address is not kept."""
    user = user_by_email(email)
    audit.record(
        "user.sign_in_failed",
        object_kind="user",
        object_id=user.public_id if user else UNKNOWN,
        actor=UNKNOWN,
        at=now,
    )


def start_session(user: User, *, now: datetime) -> str:
    """A new session's key of 256 bits; the table keeps its hash. Rows too old to open anything are swept."""
    session = db.session()
    key = secrets.token_urlsafe(32)
    session.execute(
        delete(StaffSession).where(StaffSession.user_id == user.id, StaffSession.started_at < now - SWEPT_AFTER)
    )
    session.add(StaffSession(key_hash=fingerprint(key), user_id=user.id, started_at=now))
    user.last_sign_in_at = now
    session.flush()
    return key


def sign_out(key: str) -> None:
    """End the session of this key; one that has ended already is left alone."""
    db.session().execute(delete(StaffSession).where(StaffSession.key_hash == fingerprint(key)))


def end_sessions(user: User) -> None:
    """Sign the person out of every browser."""
    db.session().execute(delete(StaffSession).where(StaffSession.user_id == user.id))
