from __future__ import annotations

from itertools import accumulate

from reportlab.pdfgen.canvas import Canvas

from tests.documents.files import Draw, pdf, write, writing
from tracker.documents import read
from tracker.documents.reading.pdf.gaps import keep_gaps
from tracker.documents.reading.pieces import Piece, Reading
from tracker.documents.types import Box


def stepping(*rows: tuple[str, float]) -> Draw:
    """A painter of lines, each so many points below the one before."""

    def draw(canvas: Canvas) -> None:
        for (line, _), down in zip(rows, accumulate(step for _, step in rows), strict=True):
            write(canvas, 60, 60 + down, line)

    return draw


def gapped(*pages: Draw) -> str:
    return read(pdf(*pages), "ad.pdf", gaps=True).text


def test_lines_that_stand_clearly_further_apart_than_usual_are_parted() -> None:
    rows = (("Clerk", 0), ("Tasks", 26), ("Count", 13), ("Order", 13), ("Call", 13), ("Wishes", 20), ("French", 13))
    assert gapped(stepping(*rows)) == "Clerk\n\nTasks\nCount\nOrder\nCall\n\nWishes\nFrench"


def test_lines_evenly_far_apart_are_not_parted() -> None:
    assert gapped(writing("Clerk", "Tasks", "Count", "Order", step=26)) == "Clerk\nTasks\nCount\nOrder"


def test_items_of_one_list_keep_together_however_loose_it_is() -> None:
    rows = (("Tasks", 0), ("Count", 13), ("Order", 13), ("Call", 13), ("• French", 26), ("• SQL", 26))
    assert gapped(stepping(*rows)) == "Tasks\nCount\nOrder\nCall\n\n• French\n• SQL"


def test_a_new_page_and_a_new_column_are_no_gap() -> None:
    def beside(canvas: Canvas) -> None:
        writing("Count", "Order", "Call", "Plan", x=60, top=80)(canvas)
        writing("French", "SQL", "Excel", "Maps", x=360, top=200)(canvas)

    assert "\n\n" not in gapped(beside, writing("The next page"))


def test_wrapped_lines_tell_what_is_usual() -> None:
    def piece(paragraph: int, bottom: float) -> Piece:
        return Piece("Counts the store", paragraph, Box(0, 60, bottom - 10, 400, bottom))

    wrapped = [piece(0, 20 + 12 * number) for number in range(4)]
    loose = [piece(number, 56 + 24 * number) for number in range(1, 9)]
    reading = Reading("pdf", [*wrapped, *loose])
    keep_gaps(reading)
    assert [one.gap for one in reading.pieces] == [*[False] * 4, *[True] * 8]


def test_a_reading_without_boxes_has_no_gaps() -> None:
    reading = Reading("pdf", [Piece("Clerk", 0), Piece("Tasks", 1)])
    keep_gaps(reading)
    assert [one.gap for one in reading.pieces] == [False, False]


def test_a_sentence_that_the_end_of_a_page_cuts_is_one_line() -> None:
    cut = writing("Count the cold store every Friday, and write the orders")
    assert gapped(cut, writing("of all nine depots")) == (
        "Count the cold store every Friday, and write the orders of all nine depots"
    )
    assert gapped(cut, writing("Call the farms")).count("\n") == 1
    assert gapped(cut, writing("o Call the farms")).count("\n") == 1
    assert gapped(writing("Short line"), writing("of all nine depots")).count("\n") == 1
    assert gapped(writing("Count the cold store every Friday, and write."), writing("iron")).count("\n") == 1
