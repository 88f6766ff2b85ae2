"""Questions about accounts."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import exists, select

from tracker.access import Actor, Role
from tracker.foundation.database import db
from tracker.people.links import Purpose, find_link, fingerprint
from tracker.people.models import OneTimeLink, StaffSession, User


def actor_of_session(key: str, *, started_after: datetime) -> Actor | None:
    """Who is signed in with this key, in one query; None when the session or the account has ended."""
    query = (
        select(User.id, User.public_id, User.name, User.email, User.role, User.shortcuts)
        .join(StaffSession, StaffSession.user_id == User.id)
        .where(
            StaffSession.key_hash == fingerprint(key), StaffSession.started_at > started_after, User.active.is_(True)
        )
    )
    row = db.session().execute(query).one_or_none()
    return None if row is None else Actor(*row)


def user_by_id(public_id: str) -> User | None:
    """The account with this public id."""
    return db.session().scalars(select(User).filter_by(public_id=public_id)).one_or_none()


def user_by_email(email: str) -> User | None:
    """The account with this address, in whatever case it is typed."""
    return db.session().scalars(select(User).filter_by(email=email.lower())).one_or_none()


def names_of(public_ids: set[str]) -> dict[str, str]:
    """Public id to name, for those of them who have or had an account."""
    query = select(User.public_id, User.name).where(User.public_id.in_(sorted(public_ids)))
    return {row.public_id: row.name for row in db.session().execute(query)}


def all_users() -> list[User]:
    """Everybody: those who can sign in first, then by name."""
    return list(db.session().scalars(select(User).order_by(User.active.desc(), User.name, User.id)))


def user_behind(token: str, purpose: Purpose, *, now: datetime) -> tuple[User, OneTimeLink] | None:
    """(active account, link) of a link that still works; None for every other token."""
    link = find_link(token, purpose, now=now)
    user = db.session().get(User, link.user_id) if link is not None and link.user_id is not None else None
    return (user, link) if link is not None and user is not None and user.active else None


def sessions_of(user_id: int, *, started_after: datetime) -> list[datetime]:
    """When each of the person's open sessions began, newest first."""
    query = (
        select(StaffSession.started_at)
        .where(StaffSession.user_id == user_id, StaffSession.started_at > started_after)
        .order_by(StaffSession.started_at.desc())
    )
    return list(db.session().scalars(query))


def has_admin() -> bool:
    """True when an active admin with a password exists."""
    query = select(exists().where(User.role == Role.ADMIN, User.active.is_(True), User.password.is_not(None)))
    return bool(db.session().scalar(query))
