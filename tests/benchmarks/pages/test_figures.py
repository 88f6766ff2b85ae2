from __future__ import annotations

from tracker.benchmarks.pages.figures import sample


def test_a_percentile_is_a_visit_that_really_was() -> None:
    taken = sample([(0.0, 0.004), (1.0, 1.001), (2.0, 2.002), (3.0, 3.003)])
    assert [round(taken.percentile(percent)) for percent in (1, 50, 75, 95, 100)] == [1, 2, 3, 4, 4]
    assert (round(taken.p50), round(taken.p95)) == (2, 4)


def test_the_rate_counts_from_the_first_start_to_the_last_end_of_all_clients() -> None:
    assert sample([(10.0, 11.0), (10.5, 12.0), (10.0, 10.5)]).rate == 1.5
