"""Machines that share work agree on the time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from flask import Flask

from tracker.upkeep.doctor import Level, clocks


@pytest.mark.parametrize(
    ("seconds", "level"), [(0, Level.WELL), (5, Level.ADVICE), (-5, Level.ADVICE), (21, Level.DANGER)]
)
def test_a_clock_that_is_half_a_lease_away_is_dangerous(app: Flask, seconds: int, level: Level) -> None:
    with time_machine.travel(datetime.now(UTC) + timedelta(seconds=seconds)):
        assert clocks.agree(app).level is level
