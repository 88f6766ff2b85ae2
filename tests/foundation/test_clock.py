"""The only maker of "now": UTC, aware, and the time that tests travel to."""

from __future__ import annotations

from datetime import UTC, datetime

import time_machine

from tracker.foundation import clock


def test_now_is_in_utc_wherever_the_machine_stands() -> None:
    with time_machine.travel(datetime.fromisoformat("2026-03-29T03:30:00+02:00"), tick=False):
        now = clock.now()
    assert (now, now.tzinfo) == (datetime(2026, 3, 29, 1, 30, tzinfo=UTC), UTC)
