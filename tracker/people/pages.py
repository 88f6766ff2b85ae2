"""What the pages about people show, gathered for their templates."""

from __future__ import annotations

from typing import Any

from tracker.access import Actor
from tracker.foundation import clock
from tracker.people.forms import AccountForm, ChangePasswordForm, RoleForm
from tracker.people.lifecycle import AccountState, state_of
from tracker.people.models import User
from tracker.people.queries import all_users, sessions_of
from tracker.people.session import LONGEST
from tracker.people.wording import ROLE_WORDS, STATE_LOOKS
from tracker.web.navigation import admin_tabs
from tracker.web.wording.translation import gettext as _


def users_page() -> dict[str, Any]:
    """The context of ``people/users.html``."""
    return {"tabs": admin_tabs(), "people": [_row(user) for user in all_users()]}


def user_page(user: User, actor: Actor) -> dict[str, Any]:
    """The context of ``people/user.html``."""
    return {
        "person": _row(user),
        "is_me": user.id == actor.id,
        "is_invited": _state(user) is AccountState.INVITED,
        "is_disabled": _state(user) is AccountState.DISABLED,
        "sessions": sessions_of(user.id, started_after=clock.now() - LONGEST),
        "role_form": RoleForm(role=user.role.value),
    }


def account_page(user: User, form: AccountForm, password_form: ChangePasswordForm) -> dict[str, Any]:
    """The context of ``people/account.html``."""
    return {
        "form": form,
        "password_form": password_form,
        "problems": form.problems() + password_form.problems(),
        "email": user.email,
        "role": _(ROLE_WORDS[user.role]),
        "has_password": user.password is not None,
        "sessions": sessions_of(user.id, started_after=clock.now() - LONGEST),
    }


def _row(user: User) -> dict[str, Any]:
    word, css = STATE_LOOKS[_state(user)]
    return {
        "id": user.public_id,
        "name": user.name,
        "email": user.email,
        "role": _(ROLE_WORDS[user.role]),
        "state": _(word),
        "state_css": css,
        "last_sign_in_at": user.last_sign_in_at,
        "invited_at": user.invited_at,
    }


def _state(user: User) -> AccountState:
    return state_of(active=user.active, was_used=user.last_sign_in_at is not None)
