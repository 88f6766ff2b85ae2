"""The screens of screening."""

from __future__ import annotations

from flask import Blueprint, Flask

blueprint = Blueprint("screening", __name__)


def register(app: Flask) -> None:
    """Add the screens of screening."""
    app.register_blueprint(blueprint)
