"""The first admin: there is no default account, so the terminal prints a link that makes one, once."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import exists, select

from tracker.access import Role
from tracker.foundation.database import db
from tracker.people.links import Purpose, make_link
from tracker.people.models import User


def first_admin_token(*, now: datetime) -> str | None:
    """A token for the first-admin page; None when there is an admin already."""
    if has_admin():
        return None
    return make_link(Purpose.FIRST_ADMIN, user_id=None, now=now)


def has_admin() -> bool:
    """True when an active admin with a password exists."""
    query = select(exists().where(User.role == Role.ADMIN, User.active.is_(True), User.password.is_not(None)))
    return bool(db.session().scalar(query))
