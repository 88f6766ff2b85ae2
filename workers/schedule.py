"""The sweeper's process: every few seconds it finds what was lost. Needs the database; broker and beat may be dead."""

from __future__ import annotations

import secrets
import signal
import sys
import threading

import structlog
from flask import Flask
from sqlalchemy.exc import SQLAlchemyError

from tracker.app import create_app
from tracker.applications.commands import sweep_files
from tracker.config import Settings
from tracker.drafting.queries import is_kept
from tracker.foundation import clock
from tracker.foundation.database import db, transaction
from tracker.foundation.jobs import sweeping
from tracker.messages.commands import fail_undeliverable
from tracker.screening.commands import flip_ready
from tracker.upkeep.doctor import DangerousStart, refuse
from tracker.web.settings import settings

FILES_EVERY_ROUNDS = 120

log = structlog.get_logger()


def main() -> int:
    """Sweep until told to stop."""
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    app = create_app()
    try:
        refuse(app)
    except DangerousStart as reason:
        sys.exit(str(reason))
    pause = settings(app).timings.sweep
    owner = secrets.token_hex(8)
    rounds = 0
    while not stop.wait(0 if rounds == 0 else pause):
        rounds += 1
        one_round(app, owner, with_files=rounds % FILES_EVERY_ROUNDS == 0)
    return 0


def one_round(app: Flask, owner: str, *, with_files: bool = False) -> None:
    """One sweep, if it is this process's turn. A database that is away is met with patience."""
    with app.app_context():
        try:
            _sweep(settings(app), owner, with_files=with_files)
        except SQLAlchemyError as error:
            db.session.rollback()
            log.error("sweep_failed", error=type(error).__name__)


def _sweep(config: Settings, owner: str, *, with_files: bool) -> None:
    if not sweeping.take_turn(owner, now=clock.now(), timings=config.timings):
        return
    sweeping.sweep(now=clock.now(), timings=config.timings)
    with transaction():
        fail_undeliverable()
        flip_ready(now=clock.now())
    if with_files:
        sweep_files(now=clock.now(), folder=config.files_dir, also_known=is_kept)


if __name__ == "__main__":
    sys.exit(main())
