from __future__ import annotations

from datetime import date

import pytest

from tracker.web.typed import day_in, lines_in, number_in


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12", 12),
        ("12,000", 12000),
        ("12 000", 12000),
        ("12’000", 12000),
        ("-3", None),
        ("1.5", None),
        ("", None),
        ("9" * 5000, None),
    ],
)
def test_a_number_is_read_with_or_without_separators(text: str, number: int | None) -> None:
    assert number_in(text) == number


def test_a_day_is_read_as_date_fields_send_it() -> None:
    assert [day_in(text) for text in ("2026-12-31", "2026-02-30", "")] == [date(2026, 12, 31), None, None]


def test_lines_are_those_that_say_something() -> None:
    assert lines_in(" a \n\n b\n") == ["a", "b"]
    assert lines_in(None) == []
