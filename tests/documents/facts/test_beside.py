from tests.documents.facts.plain import rows
from tracker.documents import Box
from tracker.documents.facts.beside import as_seen
from tracker.documents.facts.rows import Row


def _row(text: str, left: float, top: float, *, bullet: bool = False) -> Row:
    return Row(0, len(text), text, bullet, box=Box(0, left, top, left + 5 * len(text), top + 10))


def test_a_column_of_dates_goes_beside_its_lines() -> None:
    read = [
        _row("Brot AG, Baker", 50, 100),
        _row("Baked", 60, 112, bullet=True),
        _row("Sold", 60, 124, bullet=True),
        _row("Vienna", 400, 100),
        _row("2010 - 2012", 400, 112),
        _row("Suppe AG, Cook", 50, 150),
    ]
    assert [row.text for row in as_seen(read)] == [
        "Brot AG, Baker",
        "Vienna",
        "2010 - 2012",
        "Baked",
        "Sold",
        "Suppe AG, Cook",
    ]


def test_a_date_in_the_margin_of_a_bullet_goes_before_it() -> None:
    assert [row.text for row in as_seen(rows("Baker\n• Baked\t2010 - 2012"))] == ["Baker", "2010 - 2012", "Baked"]


def test_other_rows_stay_where_they_are() -> None:
    read = rows("Baker\n• Baked\n2010 - 2012")
    assert as_seen(read) == read
