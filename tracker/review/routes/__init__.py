"""The screens of review: openings, the ranked list, one person, decisions, letters, files, the audit trail."""

from __future__ import annotations

from flask import Flask

from tracker.review.routes import deciding, files, letters, lists, person, trail
from tracker.review.routes.blueprint import blueprint

__all__ = ["deciding", "files", "letters", "lists", "person"]


def register(app: Flask) -> None:
    """Add the screens of review."""
    app.register_blueprint(blueprint)
    app.register_blueprint(trail.blueprint)
