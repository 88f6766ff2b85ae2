"""The first admin: there is no default account, so the terminal prints a link that makes one, once."""

from __future__ import annotations

from datetime import datetime

from tracker import audit
from tracker.access import Role
from tracker.foundation.database import db
from tracker.people.links import Purpose, make_link, use_link
from tracker.people.models import OneTimeLink, User
from tracker.people.queries import has_admin, user_by_email
from tracker.web.errors import Conflict


def first_admin_token(*, now: datetime) -> str | None:
    """A token for the first-admin page; None when there is an admin already."""
    if has_admin():
        return None
    return make_link(Purpose.FIRST_ADMIN, user_id=None, now=now)


def make_first_admin(link: OneTimeLink, *, name: str, email: str, password_hash: str, now: datetime) -> User:
    """The first admin's account. An account with this address becomes it. Conflict when the link was just used."""
    if not use_link(link, now=now) or has_admin():
        raise Conflict("This link was used a moment ago. It works once.")
    user = user_by_email(email)
    if user is None:
        user = User(email=email.lower(), created_at=now)
        db.session().add(user)
    user.name, user.role, user.active, user.password = name, Role.ADMIN, True, password_hash
    db.session().flush()
    audit.record("user.first_admin", object_kind="user", object_id=user.public_id, actor=user.public_id, at=now)
    return user
