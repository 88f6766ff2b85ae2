"""gunicorn reads this module: what it asks before it starts, and how its threads take turns."""

from __future__ import annotations

import sys

from gunicorn.arbiter import Arbiter
from gunicorn.workers.base import Worker

from tracker.app import create_app
from tracker.upkeep.doctor import DangerousStart, refuse

TURN_SECONDS = 0.0005  # Python's own is ten times as long


def on_starting(_server: Arbiter) -> None:
    """In production the web server does not start on what the doctor calls dangerous."""
    try:
        refuse(create_app())
    except DangerousStart as reason:
        sys.exit(str(reason))


def post_fork(_server: Arbiter, _worker: Worker) -> None:
    """Threads give way sooner.

    Whoever comes back from the disk or the database waits until another thread's turn is over, up to 30 times in one
    submission, and on SQLite keeps every other writer waiting meanwhile. On two busy processors eight clients sent 24
    to 30 applications a second before, 50 after.
    """
    sys.setswitchinterval(TURN_SECONDS)
