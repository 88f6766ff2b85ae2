"""The screens of postings: what the public sees, its feeds, and the staff's side."""

from __future__ import annotations

from flask import Flask

from tracker.postings.routes import editing, feeds, moving, public
from tracker.postings.routes.blueprint import blueprint

__all__ = ["editing", "feeds", "moving", "public"]


def register(app: Flask) -> None:
    """Add the screens of postings."""
    app.register_blueprint(blueprint)
