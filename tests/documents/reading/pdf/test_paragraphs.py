from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from tests.documents.files import pdf, write, writing
from tracker.documents import read


def paragraphs(*lines: str, step: float = 12) -> list[int]:
    return [line.paragraph for line in read(pdf(writing(*lines, step=step)), "cv.pdf").lines]


PROSE = (
    "Led the night shift of a depot that serves forty shops in the north and the",
    "west of the country, and planned its loading bays for the months of winter",
    "with a team of nine clerks. Spent the summers on the road with the drivers",
    "to learn what they need.",
)


def test_wrapped_lines_are_one_paragraph() -> None:
    assert paragraphs(*PROSE) == [0, 0, 0, 0]


def test_lines_that_end_early_are_paragraphs_of_their_own() -> None:
    assert paragraphs("Clerk", "Harbour Foods", "2016 to 2018", *PROSE) == [0, 1, 2, 3, 3, 3, 3]


def test_bullets_begin_paragraphs() -> None:
    assert paragraphs("• " + PROSE[0], "  " + PROSE[3], "• Wrote the orders") == [0, 0, 1]


def test_the_longest_line_does_not_swallow_the_next_item() -> None:
    assert paragraphs("Planned the loading bays", "Led a shift of nine", "Ordered") == [0, 1, 2]


def test_a_wide_step_or_another_size_begins_a_paragraph() -> None:
    assert paragraphs(*PROSE, step=24) == [0, 1, 2, 3]

    def draw(canvas: Canvas) -> None:
        write(canvas, 60, 80, PROSE[0], size=10)
        write(canvas, 60, 92, PROSE[1], size=8)

    assert [line.paragraph for line in read(pdf(draw), "cv.pdf").lines] == [0, 1]
