"""The screens of applications."""

from __future__ import annotations

from flask import Blueprint, Flask

blueprint = Blueprint("applications", __name__)


def register(app: Flask) -> None:
    """Add the screens of applications."""
    app.register_blueprint(blueprint)
