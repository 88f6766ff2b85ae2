from hypothesis import given
from hypothesis import strategies as st

from tracker.scoring import Tier, rank


def labels(*entries: tuple[str, Tier, int]) -> list[tuple[str, str]]:
    return [(one.key, one.label) for one in rank(entries)]


def test_equal_totals_share_a_rank_and_the_next_one_is_skipped() -> None:
    entries = (("a", Tier.MET, 900), ("b", Tier.MET, 813), ("c", Tier.MET, 813), ("d", Tier.MET, 812))
    assert labels(*entries) == [("a", "1"), ("b", "=2"), ("c", "=2"), ("d", "4")]


def test_the_tier_comes_before_the_total() -> None:
    entries = (("a", Tier.FAILED, 960), ("b", Tier.OPEN, 700), ("c", Tier.MET, 688))
    assert labels(*entries) == [("c", "1"), ("b", "2"), ("a", "3")]


def test_the_same_total_in_two_tiers_shares_nothing() -> None:
    assert labels(("a", Tier.OPEN, 500), ("b", Tier.MET, 500)) == [("b", "1"), ("a", "2")]


def test_those_who_tie_stay_in_the_order_given() -> None:
    assert labels(("z", Tier.MET, 5), ("a", Tier.MET, 5)) == [("z", "=1"), ("a", "=1")]


def test_nobody_gives_an_empty_list() -> None:
    assert rank(()) == ()


@given(st.lists(st.tuples(st.integers(), st.sampled_from(Tier), st.integers(0, 1000)), max_size=30))
def test_a_rank_is_one_more_than_the_number_of_people_above(entries: list[tuple[int, Tier, int]]) -> None:
    order = {Tier.MET: 0, Tier.OPEN: 1, Tier.FAILED: 2}
    places = sorted((order[tier], -total) for _, tier, total in entries)
    assert [one.rank for one in rank(entries)] == [places.index(place) + 1 for place in places]
