from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from flask import Flask

from tests.factories.zones import read_in
from tracker.postings.closing import last_minute_of, today

LATE = datetime(2026, 11, 20, 22, 30, tzinfo=UTC)
ENDS = {
    "UTC": datetime(2026, 12, 1, 23, 59, tzinfo=UTC),
    "Africa/Nairobi": datetime(2026, 12, 1, 20, 59, tzinfo=UTC),
    "America/New_York": datetime(2026, 12, 2, 4, 59, tzinfo=UTC),
}


@pytest.mark.parametrize(("zone", "ends"), ENDS.items())
def test_a_day_ends_where_the_organisation_is(app: Flask, zone: str, ends: datetime) -> None:
    read_in(app, zone)
    assert last_minute_of(date(2026, 12, 1)) == ends


@pytest.mark.parametrize(("zone", "day"), [("UTC", 20), ("Africa/Nairobi", 21), ("America/New_York", 20)])
def test_today_is_the_day_of_the_organisation(app: Flask, zone: str, day: int) -> None:
    read_in(app, zone)
    assert today(LATE) == date(2026, 11, day)
