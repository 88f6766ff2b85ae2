"""The screens of postings."""

from __future__ import annotations

from flask import Blueprint, Flask

blueprint = Blueprint("postings", __name__)


def register(app: Flask) -> None:
    """Add the screens of postings."""
    app.register_blueprint(blueprint)
