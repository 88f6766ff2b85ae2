"""What commands share with the terminal."""

from __future__ import annotations

import argparse
from datetime import date

import pytest

from tracker.terminal.output import at_least, day, table, with_progress


def test_a_table_is_as_wide_as_its_widest_cell_and_aligns_figures_right() -> None:
    assert table([(7, "amina.txt"), (12, "bo.txt")], ("rank", "file"), right=frozenset({0})) == (
        "rank  file\n----  ---------\n   7  amina.txt\n  12  bo.txt"
    )


def test_a_pipe_sees_no_progress(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(with_progress([1, 2, 3], "Counting", 3)) == [1, 2, 3]
    assert capsys.readouterr() == ("", "")


def test_an_option_that_counts_takes_whole_numbers_from_its_least() -> None:
    assert at_least(1)("12") == 12
    for word in ("0", "-5", "many"):
        with pytest.raises(argparse.ArgumentTypeError) as refused:
            at_least(1)(word)
        assert str(refused.value) == f"{word} is not a whole number of 1 or more"


def test_a_day_is_written_from_the_year_down() -> None:
    assert day("2026-01-31") == date(2026, 1, 31)
    with pytest.raises(argparse.ArgumentTypeError) as refused:
        day("31.1.2026")
    assert str(refused.value) == "31.1.2026 is no day; write it as 2026-11-21"
