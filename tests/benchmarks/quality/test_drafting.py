import pytest

from tracker.benchmarks.quality.drafting import (
    Counted,
    Judged,
    Posting,
    degrees,
    f1,
    gold_degree,
    gold_years,
    judged,
    macro_f1,
    written,
    years,
)

POSTING = Posting(
    "Potter",
    ("Bachelor's degree in ceramics.", "3 years of experience in a pottery.", "Experience with kilns."),
    ("Master's degree in ceramics.", "Excellent communication skills.", "Ability to work with apprentices."),
)


def test_lines_are_found_again_in_the_written_posting() -> None:
    for headed in (True, False):
        text, places = written(POSTING, headed=headed)
        assert [text[start:end] for start, end in places] == [*POSTING.musts, *POSTING.pluses]
        assert ("Minimum qualifications:" in text) is headed


def test_every_line_of_a_plain_posting_is_judged_right() -> None:
    for headed in (True, False):
        assert [one.must is one.drafted for one in judged(POSTING, headed=headed)] == [True] * 6


def test_a_line_without_any_criterion_counts_as_wrong() -> None:
    assert macro_f1([Judged(True, True), Judged(False, False)]) == 1.0
    assert macro_f1([Judged(True, None), Judged(False, False)]) == pytest.approx(1 / 3)


@pytest.mark.parametrize(
    ("line", "number", "level"),
    [("BA/BS degree", set(), "bachelor"), ("5-7 years of work", {5}, None), ("MBA or 4 years", {4}, "master")],
)
def test_gold_of_a_line(line: str, number: set[int], level: str | None) -> None:
    assert (gold_years(line), gold_degree(line)) == (number, level)


def test_years_and_degrees_of_a_posting() -> None:
    assert years(POSTING) == Counted(1, 1, 1)
    assert degrees(POSTING) == Counted(2, 2, 2)
    assert f1([Counted(1, 1, 2)]) == pytest.approx(2 / 3)
