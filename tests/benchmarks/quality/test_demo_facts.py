from __future__ import annotations

from tracker.benchmarks.quality.demo_facts import FACTS, Row, measure, table, total


def test_every_kind_of_fact_is_measured_in_every_layout_and_summed() -> None:
    rows = measure(("classic", "text"), people=3)
    assert [(row.layout, row.fact) for row in rows] == [
        (layout, fact) for layout in ("classic", "text", "all") for fact in FACTS
    ]


def test_dates_of_positions_are_read_from_the_plain_layout() -> None:
    dates = measure(("classic",), people=6)[0]
    assert (dates.precision, dates.recall) == (1.0, 1.0)


def test_precision_and_recall_are_shares() -> None:
    row = Row("classic", "title", true=10, read=8, right=6)
    assert (row.precision, row.recall, round(row.f1, 3)) == (0.75, 0.6, 0.667)


def test_nothing_to_read_is_no_error() -> None:
    row = Row("classic", "certification", true=0, read=0, right=0)
    assert (row.precision, row.recall) == (1.0, 1.0)


def test_the_table_has_a_line_a_layout() -> None:
    rows = [Row("classic", fact, 4, 4, 2) for fact in FACTS]
    header, line = table(rows).splitlines()
    assert (line.split()[:2], header.count("position dates")) == (["classic", "0.50"], 1)


def test_rows_of_one_fact_add_up() -> None:
    rows = [Row("classic", "title", 3, 2, 1), Row("classic", "title", 1, 1, 1)]
    assert total(rows) == Row("classic", "title", 4, 3, 2)
