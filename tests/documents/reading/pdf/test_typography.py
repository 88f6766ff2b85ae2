from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from tests.documents.files import pdf, write
from tracker.documents import read


def test_sizes_and_weights_are_those_of_the_print() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, 60, 80, "Ewa Nowak", size=20, font="Helvetica-Bold")
        write(canvas, 60, 110, "Clerk", size=10.5)
        canvas.scale(0.5, 0.5)
        write(canvas, 120, -500, "Scaled by half", size=24)

    lines = read(pdf(draw), "cv.pdf").lines
    assert [(line.size, line.bold) for line in lines] == [(20.0, True), (10.5, False), (12.0, False)]
