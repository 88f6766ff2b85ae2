"""What commands share with the terminal."""

from __future__ import annotations

import pytest

from tracker.terminal.output import table, with_progress


def test_a_table_is_as_wide_as_its_widest_cell_and_aligns_figures_right() -> None:
    assert table([(7, "amina.txt"), (12, "bo.txt")], ("rank", "file"), right=frozenset({0})) == (
        "rank  file\n----  ---------\n   7  amina.txt\n  12  bo.txt"
    )


def test_a_pipe_sees_no_progress(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(with_progress([1, 2, 3], "Counting", 3)) == [1, 2, 3]
    assert capsys.readouterr() == ("", "")
