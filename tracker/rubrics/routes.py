"""The screens of rubrics."""

from __future__ import annotations

from flask import Blueprint, Flask

blueprint = Blueprint("rubrics", __name__)


def register(app: Flask) -> None:
    """Add the screens of rubrics."""
    app.register_blueprint(blueprint)
