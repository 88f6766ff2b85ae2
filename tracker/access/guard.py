"""The guard every endpoint wears. One without it fails the build."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from flask import abort, redirect, request, url_for
from flask.typing import ResponseReturnValue

from tracker.access.actor import signed_in
from tracker.access.permissions import Permission
from tracker.access.policy import may

P = ParamSpec("P")
R = TypeVar("R", bound=ResponseReturnValue)
SIGN_IN = "people.sign_in"
_MARK = "_tracker_guard"


def allow(permission: Permission) -> Callable[[Callable[P, R]], Callable[P, ResponseReturnValue]]:
    """Only for staff who have ``permission``: a stranger is sent to sign in, a colleague without it gets 403."""

    def decorate(view: Callable[P, R]) -> Callable[P, ResponseReturnValue]:
        @wraps(view)
        def guarded(*args: P.args, **kwargs: P.kwargs) -> ResponseReturnValue:
            actor = signed_in()
            if actor is None:
                return _ask_to_sign_in()
            if not may(actor, permission):
                abort(403)
            return view(*args, **kwargs)

        setattr(guarded, _MARK, permission.value)
        return guarded

    return decorate


def public(why: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """For everybody, and ``why`` that is right."""

    def decorate(view: Callable[P, R]) -> Callable[P, R]:
        setattr(view, _MARK, f"public: {why}")
        return view

    return decorate


def guard_of(view: Callable[..., object]) -> str | None:
    """What guards a view: a permission's value, or "public: why"; None when nothing does."""
    return getattr(view, _MARK, None)


def _ask_to_sign_in() -> ResponseReturnValue:
    if request.method != "GET" or request.headers.get("HX-Request"):
        abort(401)
    return redirect(url_for(SIGN_IN, next=request.full_path.rstrip("?")))
