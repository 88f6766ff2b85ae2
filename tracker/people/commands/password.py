"""Choosing a password: with the present one, or by a link that was mailed. It ends every session and every link."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import update

from tracker import audit
from tracker.access import Actor
from tracker.foundation.database import db
from tracker.messages.commands import Draft, write_letter
from tracker.messages.rendering import render_email
from tracker.people.commands.sessions import UNKNOWN, end_sessions
from tracker.people.links import VALID_FOR, Purpose, fingerprint, make_link, use_link
from tracker.people.models import OneTimeLink, User
from tracker.people.queries import user_by_email
from tracker.web.errors import Conflict, DomainError
from tracker.web.filters import full_time
from tracker.web.settings import settings
from tracker.web.wording.translation import gettext as _


def change_password(user: User, password_hash: str, *, by: str, now: datetime) -> None:
    """Keep the new hash. Every session and every unused link of the person ends."""
    user.password = password_hash
    end_sessions(user)
    end_links(user, now=now)
    audit.record(
        "user.password_change",
        object_kind="user",
        object_id=user.public_id,
        actor=user.public_id,
        at=now,
        detail={"by": by},
    )


def change_password_by_link(user: User, link: OneTimeLink, password_hash: str, *, now: datetime) -> None:
    """The same, by an invitation or a reset. Conflict when the link was used a moment ago."""
    if not use_link(link, now=now):
        raise Conflict("This link was used a moment ago. It works once.")
    change_password(user, password_hash, by=link.purpose, now=now)


def ask_for_reset(email: str, *, link_to: Callable[[str], str], now: datetime) -> None:
    """Mail a link that chooses a new password, where the address has an active account; else only record that."""
    user = user_by_email(email)
    if user is not None and user.active:
        _mail(user, link_to=link_to, now=now)
    audit.record(
        "user.reset_asked",
        object_kind="user",
        object_id=user.public_id if user else UNKNOWN,
        actor=UNKNOWN,
        at=now,
    )


def send_reset(user: User, *, link_to: Callable[[str], str], actor: Actor, now: datetime) -> None:
    """The same letter, sent by an admin. DomainError for an account that is shut."""
    if not user.active:
        raise DomainError(_("This account is disabled. Enable it first."))
    _mail(user, link_to=link_to, now=now)
    audit.record("user.reset_sent", object_kind="user", object_id=user.public_id, actor=actor.public_id, at=now)


def end_links(user: User, *, now: datetime) -> None:
    """No link given to the person before works any more."""
    unused = (OneTimeLink.user_id == user.id, OneTimeLink.used_at.is_(None))
    db.session().execute(update(OneTimeLink).where(*unused).values(used_at=now))


def _mail(user: User, *, link_to: Callable[[str], str], now: datetime) -> None:
    token = make_link(Purpose.PASSWORD_RESET, user_id=user.id, now=now)
    organisation = settings().organisation
    text, html = render_email(
        "password_reset",
        name=user.name,
        organisation=organisation,
        link=link_to(token),
        expires=full_time(now + VALID_FOR[Purpose.PASSWORD_RESET]),
    )
    draft = Draft(
        dedupe=f"password_reset:{fingerprint(token)}",
        kind="password_reset",
        about=user.public_id,
        to_address=user.email,
        to_name=user.name,
        subject=_("Choose a new password for %(organisation)s", organisation=organisation),
        body_text=text,
        body_html=html,
    )
    write_letter(draft, now=now)
