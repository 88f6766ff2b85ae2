import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.scoring import pool_totals
from tracker.scoring.combine import total_tenths

LEVEL = st.integers(0, 20).map(lambda step: step * 5)


@settings(deadline=None)
@given(st.lists(st.tuples(LEVEL, LEVEL, LEVEL), max_size=20), st.tuples(*[st.integers(0, 3_000_000)] * 3))
def test_a_pool_gets_the_totals_that_combine_gives_each(rows: list[tuple[int, ...]], weights: tuple[int, ...]) -> None:
    columns = [bytes(row[at] for row in rows) for at in range(3)]
    alone = [total_tenths(sum(w * level for w, level in zip(weights, row, strict=True)), sum(weights)) for row in rows]
    assert pool_totals(columns, weights) == alone


def test_no_criteria_give_no_totals() -> None:
    assert pool_totals([], []) == []


@pytest.mark.parametrize(("columns", "weights"), [([b"d"], [1, 2]), ([b"d", b"dd"], [1, 2]), ([b"d"], [-1])])
def test_columns_that_do_not_fit_are_refused(columns: list[bytes], weights: list[int]) -> None:
    with pytest.raises(ValueError, match=r"column|below zero"):
        pool_totals(columns, weights)
