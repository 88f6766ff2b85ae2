"""Who this browser is signed in as. The signed cookie holds a random key; the row behind it is what counts.

A session ends after 8 hours without a request, and after 24 hours whatever happens.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from flask import Flask, current_app, request, session

from tracker.access import use_actor
from tracker.foundation import clock
from tracker.people.queries import actor_of_session

IDLE = timedelta(hours=8)
LONGEST = timedelta(hours=24)
NOTED_EVERY = timedelta(minutes=5)  # how often the cookie's "seen" is written anew
KEY, SEEN = "staff", "seen"


def register(app: Flask) -> None:
    """Recognise staff before anything else looks at a request, so that every error page knows who reads it."""
    app.before_request_funcs.setdefault(None, []).insert(0, recognise)


def recognise() -> None:
    """Set the request's actor: one query for a browser that is signed in, none for visitors and static files."""
    use_actor(None)
    if request.endpoint == "static" or current_app.config["SESSION_COOKIE_NAME"] not in request.cookies:
        return
    key, now = session.get(KEY), clock.now()
    if key is None:
        return
    idle = now - datetime.fromtimestamp(session.get(SEEN, 0), UTC)
    actor = actor_of_session(key, started_after=now - LONGEST) if idle < IDLE else None
    if actor is None:
        session.pop(KEY)
        return
    if idle > NOTED_EVERY:
        session[SEEN] = int(now.timestamp())
    use_actor(actor)


def remember(key: str, *, now: datetime) -> None:
    """Start this browser's session anew with ``key``: nothing of what it held before is kept."""
    session.clear()
    session[KEY] = key
    session[SEEN] = int(now.timestamp())


def forget() -> str | None:
    """Empty this browser's session; the key it held, for the row to be ended."""
    key: str | None = session.get(KEY)
    session.clear()
    return key
