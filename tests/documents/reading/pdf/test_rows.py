from __future__ import annotations

from tracker.documents.reading.pdf.rows import Row, blocks_of, rows_of
from tracker.documents.reading.pdf.strips import Strip


def strip(text: str, left: float, top: float, row: int) -> Strip:
    return Strip(text, left, top, left + 5 * len(text), top + 10, row, 0)


def test_strips_of_one_line_are_one_row_with_tabs_between() -> None:
    rows = rows_of([strip("Harbour", 50, 80, 0), strip("2016", 400, 81, 0), strip("Counted", 50, 92, 1)])
    assert [(row.text, row.left, row.top, row.right, row.bottom) for row in rows] == [
        ("Harbour\t2016", 50, 80, 420, 91), ("Counted", 50, 92, 85, 102),
    ]  # fmt: skip


def test_a_block_ends_where_the_stream_jumps_up_or_aside() -> None:
    rows = [
        Row([strip(text, left, top, 0)])
        for text, left, top in (("a", 50, 80), ("b", 50, 92), ("c", 300, 104), ("d", 300, 60))
    ]
    assert [[row.text for row in block.rows] for block in blocks_of(rows)] == [["a", "b"], ["c"], ["d"]]


def test_a_cell_widens_its_row_and_the_block() -> None:
    (block,) = blocks_of([Row([strip("Harbour", 50, 80, 0)])])
    block.widen(0, Row([strip("2016", 20, 80, 1)]))
    assert (block.rows[0].text, block.left, block.right) == ("2016\tHarbour", 20, 85)
