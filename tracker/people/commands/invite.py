"""Inviting a colleague: an account without a password, and a letter with a link that chooses one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from tracker.access import Actor, Role
from tracker.foundation.database import db, insert_or_ignore
from tracker.foundation.ids import public_id
from tracker.messages.commands import Draft, write_letter
from tracker.messages.rendering import render_email
from tracker.people.commands.record import record
from tracker.people.links import VALID_FOR, Purpose, fingerprint, make_link
from tracker.people.models import User
from tracker.people.queries import user_by_email
from tracker.people.wording import ROLE_WORDS
from tracker.web.errors import Conflict, DomainError
from tracker.web.filters import full_time
from tracker.web.settings import settings
from tracker.web.wording.translation import gettext as _

LinkTo = Callable[[str], str]


def invite(*, name: str, email: str, role: Role, link_to: LinkTo, actor: Actor, now: datetime) -> User:
    """The new account, and its letter in the outbox. Conflict when the address has an account."""
    row = {
        "public_id": public_id(),
        "email": email.lower(),
        "name": name,
        "role": role,
        "invited_at": now,
        "created_at": now,
    }
    insert_or_ignore(db.session(), User, [row], unique=("email",))
    user = user_by_email(email)
    if user is None or user.public_id != row["public_id"]:
        raise Conflict(_("There is an account with this address already."))
    _mail(user, link_to=link_to, actor=actor, now=now)
    record("user.invite", user, actor, now, {"role": role.value})
    return user


def invite_again(user: User, *, link_to: LinkTo, actor: Actor, now: datetime) -> None:
    """A new link of seven days; the one sent before ends. DomainError when nothing is left to accept."""
    if not user.active or user.last_sign_in_at is not None:
        raise DomainError(_("This account is in use, or disabled. There is no invitation to send."))
    user.invited_at = now
    _mail(user, link_to=link_to, actor=actor, now=now)
    record("user.invite_again", user, actor, now)


def _mail(user: User, *, link_to: LinkTo, actor: Actor, now: datetime) -> None:
    token = make_link(Purpose.INVITATION, user_id=user.id, now=now)
    organisation = settings().organisation
    text, html = render_email(
        "invitation",
        name=user.name,
        sender_name=actor.name,
        organisation=organisation,
        role=_(ROLE_WORDS[user.role]).lower(),
        link=link_to(token),
        expires=full_time(now + VALID_FOR[Purpose.INVITATION]),
    )
    draft = Draft(
        dedupe=f"invitation:{fingerprint(token)}",
        kind="invitation",
        about=user.public_id,
        to_address=user.email,
        to_name=user.name,
        subject=_("Your account for hiring at %(organisation)s", organisation=organisation),
        body_text=text,
        body_html=html,
        reply_to=actor.email,
    )
    write_letter(draft, now=now)
