"""What somebody may do, and whether they come in at all. An installation is never left without an admin."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from tracker.access import Actor, Role
from tracker.foundation.database import db
from tracker.people.commands.password import end_links
from tracker.people.commands.record import record
from tracker.people.commands.sessions import end_sessions
from tracker.people.models import User
from tracker.web.errors import DomainError
from tracker.web.wording.translation import gettext as _


def change_role(user: User, role: Role, *, actor: Actor, now: datetime) -> None:
    """Give the role; the person signs in anew. DomainError when nobody else could manage people."""
    before = user.role
    if role is before:
        return
    if role is not Role.ADMIN:
        _keep_an_admin(beside=user)
    user.role = role
    end_sessions(user)
    record("user.role", user, actor, now, {"from": before.value, "to": role.value})


def disable(user: User, *, actor: Actor, now: datetime) -> None:
    """Shut the account: sessions and links end at once; what the person did stays. Not one's own."""
    if user.id == actor.id:
        raise DomainError(_("You cannot disable your own account. Ask another admin to do it."))
    _keep_an_admin(beside=user)
    user.active = False
    end_sessions(user)
    end_links(user, now=now)
    record("user.disable", user, actor, now)


def enable(user: User, *, actor: Actor, now: datetime) -> None:
    """Open the account again, with the password it had."""
    user.active = True
    record("user.enable", user, actor, now)


def sign_out_everywhere(user: User, *, actor: Actor, now: datetime) -> None:
    """End every session of the person."""
    end_sessions(user)
    record("user.sign_out_everywhere", user, actor, now)


def _keep_an_admin(*, beside: User) -> None:
    """Lock the admins who have come in, so that two who remove each other meet here, and see that one stays."""
    query = (
        select(User.id)
        .where(User.role == Role.ADMIN, User.active.is_(True), User.last_sign_in_at.is_not(None))
        .order_by(User.id)
        .with_for_update()
    )
    admins = list(db.session().scalars(query))
    if beside.id in admins and len(admins) == 1:
        raise DomainError(_("This is the last admin. Make somebody else an admin first."))
