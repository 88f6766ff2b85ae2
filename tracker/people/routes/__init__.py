"""The screens of people: signing in and out, choosing a password, users, one's own account."""

from __future__ import annotations

from flask import Flask

from tracker.people import session
from tracker.people.routes import account, choosing, signing, users
from tracker.people.routes.blueprint import blueprint

__all__ = ["account", "choosing", "signing", "users"]


def register(app: Flask) -> None:
    """Add the screens of people, and recognise who is signed in."""
    session.register(app)
    app.register_blueprint(blueprint)
