"""In production nothing starts that would be dangerous."""

from __future__ import annotations

from flask import Flask

from tracker.foundation.database import db
from tracker.upkeep.doctor.examination import examine
from tracker.upkeep.doctor.findings import Level
from tracker.web.settings import settings


class DangerousStart(Exception):
    """``str()`` holds one line a danger, the doctor's own sentences."""


def refuse(app: Flask) -> None:
    """DangerousStart in a production configuration with a danger; otherwise nothing. Leaves no connection open."""
    if not settings(app).production:
        return
    dangers = [one for one in examine(app) if one.finding.level is Level.DANGER]
    with app.app_context():
        db.engine.dispose()
    if dangers:
        lines = [f"{one.name}: {one.finding.sentence}" for one in dangers]
        raise DangerousStart("\n".join(["This does not start in production:", *lines]))
