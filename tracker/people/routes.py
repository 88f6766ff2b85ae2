"""The screens of people."""

from __future__ import annotations

from flask import Blueprint, Flask

blueprint = Blueprint("people", __name__)


def register(app: Flask) -> None:
    """Add the screens of people."""
    app.register_blueprint(blueprint)
