"""gunicorn reads this module: what it asks before it starts, and how it logs."""

from __future__ import annotations

import sys

from gunicorn.arbiter import Arbiter

from tracker.app import create_app
from tracker.upkeep.doctor import DangerousStart, refuse


def on_starting(_server: Arbiter) -> None:
    """In production the web server does not start on what the doctor calls dangerous."""
    try:
        refuse(create_app())
    except DangerousStart as reason:
        sys.exit(str(reason))
