"""The links that letters carry, absolute."""

from __future__ import annotations

from flask import url_for

from tracker.web.settings import settings


def reset_link(token: str) -> str:
    """Where a forgotten password is replaced."""
    return settings().public_url + url_for("people.choose_password", token=token)


def invitation_link(token: str) -> str:
    """Where somebody invited chooses their first password."""
    return settings().public_url + url_for("people.accept_invitation", token=token)
