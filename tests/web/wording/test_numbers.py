from __future__ import annotations

import pytest

from tracker.web.wording.numbers import count_word, file_size, number, shares, tenths


def test_a_large_count_has_separators() -> None:
    assert number(1436) == "1,436"


def test_a_fraction_has_two_decimals_at_most() -> None:
    assert [number(11.25), number(20.0)] == ["11.25", "20"]


def test_a_score_always_shows_its_one_decimal() -> None:
    assert [tenths(813), tenths(900), tenths(0)] == ["81.3", "90.0", "0.0"]


@pytest.mark.parametrize(("value", "word"), [(0, "None"), (1, "One"), (3, "Three"), (10, "Ten"), (11, "11")])
def test_a_small_count_is_a_word(value: int, word: str) -> None:
    assert count_word(value) == word


@pytest.mark.parametrize(
    ("size", "words"), [(0, "0 B"), (640, "640 B"), (184_300, "184 kB"), (1_430_000, "1.4 MB"), (10_000_000, "10 MB")]
)
def test_a_file_size_has_the_unit_that_fits(size: int, words: str) -> None:
    assert file_size(size) == words


@pytest.mark.parametrize(
    ("weights", "percents"),
    [
        ([60, 40], [60, 40]),
        ([15, 15, 15, 12, 12, 10, 8], [17, 17, 17, 14, 14, 12, 9]),
        ([1, 1, 1], [34, 33, 33]),
        ([1, 999], [0, 100]),
        ([0, 0], [0, 0]),
        ([], []),
    ],
)
def test_shares_make_a_hundred_together(weights: list[int], percents: list[int]) -> None:
    assert shares(weights) == percents
    assert sum(percents) == (100 if any(weights) else 0)
