"""The screens of screening: the rubric of an opening with its publication, own words, failed work."""

from __future__ import annotations

from flask import Flask

from tracker.screening.routes import dead_letters, rubric, terms


def register(app: Flask) -> None:
    """Add the screens of screening."""
    app.register_blueprint(rubric.blueprint)
    app.register_blueprint(dead_letters.blueprint)
    app.register_blueprint(terms.blueprint)
