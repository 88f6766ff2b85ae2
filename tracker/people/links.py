"""One-time links: first admin, invitation, password reset, demo sign-in. The table keeps a hash, never the token."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, timedelta
from enum import Enum

from sqlalchemy import select, update

from tracker.foundation.database import db
from tracker.people.models import OneTimeLink


class Purpose(Enum):
    FIRST_ADMIN = "first_admin"
    INVITATION = "invitation"
    PASSWORD_RESET = "password_reset"  # noqa: S105 - a name, not a secret
    SIGN_IN = "sign_in"  # printed by the demo, for its own accounts only


VALID_FOR = {
    Purpose.FIRST_ADMIN: timedelta(days=1),
    Purpose.INVITATION: timedelta(days=7),
    Purpose.PASSWORD_RESET: timedelta(hours=2),
    Purpose.SIGN_IN: timedelta(days=1),
}


def make_link(purpose: Purpose, *, user_id: int | None, now: datetime) -> str:
    """A new token of 256 bits. Earlier unused ones for the same purpose and person end."""
    session = db.session()
    session.execute(
        update(OneTimeLink)
        .where(
            OneTimeLink.purpose == purpose.value,
            OneTimeLink.user_id == user_id if user_id is not None else OneTimeLink.user_id.is_(None),
            OneTimeLink.used_at.is_(None),
        )
        .values(used_at=now)
    )
    token = secrets.token_urlsafe(32)
    session.add(
        OneTimeLink(
            token_hash=fingerprint(token),
            purpose=purpose.value,
            user_id=user_id,
            expires_at=now + VALID_FOR[purpose],
            created_at=now,
        )
    )
    session.flush()
    return token


def find_link(token: str, purpose: Purpose, *, now: datetime) -> OneTimeLink | None:
    """The unused, unexpired link with this token; None for every other token."""
    query = select(OneTimeLink).where(
        OneTimeLink.token_hash == fingerprint(token),
        OneTimeLink.purpose == purpose.value,
        OneTimeLink.used_at.is_(None),
        OneTimeLink.expires_at > now,
    )
    return db.session().scalars(query).one_or_none()


def use_link(link: OneTimeLink, *, now: datetime) -> bool:
    """Mark it used; False when somebody was faster."""
    used = db.session().scalar(
        update(OneTimeLink)
        .where(OneTimeLink.id == link.id, OneTimeLink.used_at.is_(None))
        .values(used_at=now)
        .returning(OneTimeLink.id)
    )
    return used is not None


def fingerprint(token: str) -> str:
    """The SHA-256 of a token or a session key, in hex: what a table may keep of it."""
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
