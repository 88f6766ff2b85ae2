"""The only maker of "now". Commands are passed the time; callers ask here, tests travel."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> datetime:
    """This moment in UTC, aware, to the microsecond."""
    return datetime.now(UTC)
