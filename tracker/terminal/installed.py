"""The installation that is there: for commands that look at one, and must not make one at a mistyped place."""

from __future__ import annotations

import os
from collections.abc import Sequence

from flask import Flask

from tracker.app import create_app
from tracker.config import data_dir_in
from tracker.foundation.database import db
from tracker.terminal.output import CommandFailed
from tracker.upkeep.doctor import CHECKS, MISSING, Level


def installed(*checks: str) -> Flask:
    """The application. CommandFailed in the doctor's words where the folder is missing or one of these checks fails."""
    folder = data_dir_in(os.environ)
    if not folder.is_dir():
        raise CommandFailed(MISSING.format(folder=folder))
    app = create_app()
    _demand(app, checks)
    return app


def _demand(app: Flask, checks: Sequence[str]) -> None:
    with app.app_context():
        for name in checks:
            finding = CHECKS[name](app)
            if finding.level is not Level.WELL:
                raise CommandFailed(finding.sentence)
        db.session.remove()
