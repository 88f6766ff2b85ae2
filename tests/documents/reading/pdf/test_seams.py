from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from tests.documents.files import HEIGHT, Draw, lines_of, pdf, write, writing
from tracker.documents import read

CUT = "Counted the cold store every Friday and wrote the orders"


def half(top: float, *, clip_top: float, clip_height: float, others: tuple[str, ...], others_top: float) -> Draw:
    def draw(canvas: Canvas) -> None:
        writing(*others, top=others_top)(canvas)
        canvas.saveState()
        path = canvas.beginPath()
        path.rect(0, HEIGHT - clip_top - clip_height, 595, clip_height)
        canvas.clipPath(path, stroke=0)
        write(canvas, 60, top, CUT)
        canvas.restoreState()

    return draw


def test_a_line_cut_by_a_page_break_is_read_once() -> None:
    first = half(800, clip_top=0, clip_height=796, others=("Ewa Nowak",), others_top=80)
    second = half(40, clip_top=36, clip_height=700, others=("Skills",), others_top=80)
    document = read(pdf(first, second), "cv.pdf")
    assert (document.text, document.hidden) == (f"Ewa Nowak\n{CUT}\nSkills", ())


def test_a_short_line_may_end_one_page_and_begin_the_next() -> None:
    assert lines_of(pdf(writing("Ewa Nowak"), writing("Ewa Nowak")), "cv.pdf") == ["Ewa Nowak", "Ewa Nowak"]
