"""The screens of drafting."""

from __future__ import annotations

from flask import Flask

from tracker.drafting.routes import changing, deciding, documents, making, sources
from tracker.drafting.routes.blueprint import blueprint

__all__ = ["changing", "deciding", "documents", "making", "sources"]


def register(app: Flask) -> None:
    """Add the screens of drafting."""
    app.register_blueprint(blueprint)
