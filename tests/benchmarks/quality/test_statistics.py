import pytest

from tracker.benchmarks.quality.statistics import area_under_curve, interval, mean, ndcg, pairwise, spearman


def test_a_tie_is_half_a_win() -> None:
    assert [area_under_curve([2, 1], [1, 0]), area_under_curve([], [1])] == [0.875, 0.5]


def test_spearman_takes_mean_ranks_for_ties() -> None:
    assert spearman([1, 2, 3], [10, 20, 30]) == pytest.approx(1)
    assert spearman([1, 2, 3], [3, 2, 1]) == pytest.approx(-1)
    assert spearman([1, 1, 1], [1, 2, 3]) == 0


def test_pairs_of_equal_truth_are_not_counted() -> None:
    assert pairwise([3, 2, 2], [1, 1, 0]) == (1.5, 2)


def test_a_perfect_ranking_has_an_ndcg_of_one() -> None:
    assert ndcg([3, 2, 1], [True, False, False]) == pytest.approx(1)


def test_those_who_tie_share_their_gain() -> None:
    assert ndcg([1, 1], [True, False]) == pytest.approx((1 + 0.6309) / 2, abs=1e-3)
    assert ndcg([0, 0], [False, False]) == 0


def test_an_interval_holds_its_figure_and_repeats() -> None:
    value, low, high = interval([0.0, 1.0] * 50, mean)
    assert (value, low <= value <= high) == (0.5, True)
    assert interval([0.0, 1.0] * 50, mean) == (value, low, high)


def test_nothing_has_a_mean_of_zero() -> None:
    assert mean([]) == 0
