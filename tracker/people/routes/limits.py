"""What the limits of signing in count by."""

from __future__ import annotations

from werkzeug.wrappers import Response

from tracker.access import signed_in

FAILED = 422


def everybody() -> str:
    """One counter for the whole installation."""
    return "everybody"


def own_id() -> str:
    """The person who is signed in; strangers share a counter, and are turned away by the guard."""
    actor = signed_in()
    return actor.public_id if actor else "nobody"


def has_failed(response: Response) -> bool:
    """True for a try that did not sign in: only these count, so that a busy office is not shut out."""
    return response.status_code == FAILED
