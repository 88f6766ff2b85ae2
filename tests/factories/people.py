"""Members of staff, and browsers that are signed in as one."""

from __future__ import annotations

from functools import cache
from itertools import count

from flask.testing import FlaskClient

from tracker.access import Actor, Role
from tracker.foundation import clock
from tracker.foundation.database import db, transaction
from tracker.people import passwords, session
from tracker.people.commands.sessions import start_session
from tracker.people.models import User

PASSWORD = "nine small beets in a row"
_numbers = count(1)


def make_user(role: Role = Role.RECRUITER, *, name: str = "Ines Calder", email: str = "", active: bool = True) -> User:
    """An account that has been used, committed, with ``PASSWORD``; every one has an address of its own."""
    now = clock.now()
    user = User(
        name=name,
        email=email or f"staff-{next(_numbers)}@example.org",
        role=role,
        active=active,
        password=_hash(),
        created_at=now,
        last_sign_in_at=now,
    )
    with transaction():
        db.session.add(user)
    return user


def actor_for(user: User) -> Actor:
    """The actor that commands take, for this account."""
    return Actor(user.id, user.public_id, user.name, user.email, user.role, user.shortcuts)


def sign_in(client: FlaskClient, user: User) -> FlaskClient:
    """The same client with a session of its own; the sign-in page has tests of its own."""
    now = clock.now()
    with transaction():
        key = start_session(user, now=now)
    with client.session_transaction() as cookie:
        cookie[session.KEY] = key
        cookie[session.SEEN] = int(now.timestamp())
    return client


@cache
def _hash() -> str:
    return passwords.hashed(PASSWORD)
