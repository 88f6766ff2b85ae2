"""Ranks follow from counts: equal totals share one, and who is not ranked has a dash."""

from __future__ import annotations

import pytest

from tracker.review.queries.standings import UNRANKED, Standings
from tracker.screening.models import NOT_RANKED

COUNTS = {"total:0:900": 1, "total:0:700": 2, "total:1:950": 3, "outcome:scored": 6}


@pytest.mark.parametrize(
    ("tier", "total", "rank"),
    [(0, 900, "1"), (0, 700, "=2"), (1, 950, "=4"), (0, 800, "2"), (1, 10, "7"), (NOT_RANKED, 900, UNRANKED)],
)
def test_a_rank_counts_everybody_before_it(tier: int, total: int, rank: str) -> None:
    assert Standings(COUNTS).rank(tier, total) == rank


def test_a_better_tier_stands_before_a_better_total() -> None:
    standings = Standings(COUNTS)
    assert (standings.above(1, 950), standings.above(0, 700), standings.above(0, 900)) == (3, 1, 0)


def test_people_are_counted_by_tier_and_in_all() -> None:
    standings = Standings(COUNTS)
    assert (standings.in_tier(0), standings.in_tier(1), standings.in_tier(2), standings.people) == (3, 3, 0, 6)
