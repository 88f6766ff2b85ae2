"""The screens of review."""

from __future__ import annotations

from flask import Blueprint, Flask

blueprint = Blueprint("review", __name__)


def register(app: Flask) -> None:
    """Add the screens of review."""
    app.register_blueprint(blueprint)
