from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tracker.web.wording import dates

TODAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)


def test_a_promised_day_has_its_weekday() -> None:
    assert dates.day(date(2026, 12, 11)) == "Friday 11 December 2026"


def test_a_day_in_words() -> None:
    assert dates.plain_day(date(2026, 12, 11)) == "11 December 2026"
    assert dates.day_month(date(2026, 11, 30)) == "30 November"


def test_a_moment_is_shown_as_its_day() -> None:
    assert dates.plain_day(NOW) == "20 November 2026"


def test_a_short_day_names_the_year_only_when_it_is_another() -> None:
    assert dates.short_day(date(2026, 11, 5), TODAY) == "5 Nov"
    assert dates.short_day(date(2025, 11, 5), TODAY) == "5 Nov 2025"


@pytest.mark.parametrize(
    ("days", "words"),
    [(0, "today"), (1, "tomorrow"), (10, "in 10 days"), (2, "in 2 days"), (-1, "yesterday"), (-3, "3 days ago")],
)
def test_days_until_are_counted_in_words(days: int, words: str) -> None:
    assert dates.days_until(TODAY + timedelta(days=days), TODAY) == words


def test_a_closing_date_says_how_far_away_and_when() -> None:
    assert dates.closing(date(2026, 11, 30), TODAY) == "in 10 days, 30 November"


@pytest.mark.parametrize(
    ("before", "words"),
    [
        (timedelta(seconds=20), "just now"),
        (timedelta(seconds=-20), "just now"),
        (timedelta(minutes=20), "20 min ago"),
        (timedelta(hours=2, minutes=40), "2 h ago"),
        (timedelta(hours=23), "23 h ago"),
        (timedelta(hours=30), "Yesterday"),
        (timedelta(days=15), "5 Nov"),
        (timedelta(days=380), "5 Nov 2025"),
    ],
)
def test_a_moment_in_the_past_is_said_as_people_say_it(before: timedelta, words: str) -> None:
    assert dates.ago(NOW - before, NOW) == words


def test_the_full_time_names_its_zone() -> None:
    moment = datetime(2026, 11, 5, 14, 41, tzinfo=ZoneInfo("Africa/Nairobi"))
    assert dates.full_time(moment) == "Thursday 5 November 2026, 14:41 EAT"


def test_a_moment_without_a_zone_has_none_to_name() -> None:
    assert dates.full_time(datetime(2026, 11, 5, 9, 5)) == "Thursday 5 November 2026, 09:05"  # noqa: DTZ001
