from __future__ import annotations

import pytest

from tracker.web.wording.money import money_range, per


@pytest.mark.parametrize(
    ("low", "high", "currency", "words"),
    [
        (4_800_000, 6_600_000, "KES", "KES 4.8 to 6.6 million"),
        (58_000, 74_000, "EUR", "€58,000 to 74,000"),
        (140_000, 140_000, "KES", "KES 140,000"),
        (2_000_000, 2_000_000, "KES", "KES 2 million"),
        (90_000, None, "USD", "from $90,000"),
        (None, 90_000, "USD", "up to $90,000"),
        (1_234_567, 1_500_000, "INR", "₹1,234,567 to 1,500,000"),
        (900_000, 1_200_000, "JPY", "¥900,000 to 1,200,000"),
        (None, None, "EUR", ""),
    ],
)
def test_a_range_is_written_as_in_an_advertisement(
    low: int | None, high: int | None, currency: str, words: str
) -> None:
    assert money_range(low, high, currency) == words


def test_an_exact_range_writes_millions_out() -> None:
    assert money_range(4_800_000, 6_600_000, "KES", exact=True) == "KES 4,800,000 to 6,600,000"


def test_a_period_is_said_with_its_article() -> None:
    assert [per(period) for period in ("year", "hour")] == ["a year", "an hour"]


def test_an_unknown_period_is_refused() -> None:
    with pytest.raises(KeyError):
        per("fortnight")
