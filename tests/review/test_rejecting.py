"""When a rejection goes, and what it says of its reason."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tracker.review.rejecting import next_morning, sentence_for


@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        ("UTC", datetime(2026, 11, 21, 9, tzinfo=UTC)),
        ("Africa/Nairobi", datetime(2026, 11, 22, 6, tzinfo=UTC)),
        ("America/Denver", datetime(2026, 11, 21, 16, tzinfo=UTC)),
    ],
)
def test_it_is_nine_o_clock_tomorrow_where_the_organisation_is(zone: str, expected: datetime) -> None:
    assert next_morning(datetime(2026, 11, 20, 22, tzinfo=UTC), zone) == expected


def test_another_reason_is_said_in_the_words_of_whoever_decides() -> None:
    assert (sentence_for("other"), sentence_for("filled")) == ("", "Someone else has taken the role.")
