from __future__ import annotations

import io

import pypdfium2 as pdfium
import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.documents.files import HEIGHT, pdf
from tracker.documents import read

WIDTH = 595.28
# Where a page turned by so many degrees must be written on for its reader to see it 100 points from the left and 50
# from the top.
PLACES = {0: (100, HEIGHT - 50), 90: (50, 100), 180: (WIDTH - 100, 50), 270: (WIDTH - 50, HEIGHT - 100)}


def turned(turn: int) -> bytes:
    def draw(canvas: Canvas) -> None:
        canvas.translate(*PLACES[turn])
        canvas.rotate(turn)
        canvas.setFont("Helvetica", 10)
        canvas.drawString(0, 0, "Ewa Nowak, warehouse lead")

    document = pdfium.PdfDocument(pdf(draw))
    document[0].set_rotation(turn)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_boxes_are_those_of_the_page_as_shown(turn: int) -> None:
    document = read(turned(turn), "cv.pdf")
    page, box = document.pages[0], document.lines[0].box
    assert box is not None
    assert (round(page.width), round(page.height)) == ((595, 842) if turn in {0, 180} else (842, 595))
    assert (round(box.left), round(box.bottom)) == (100, 52)
    assert (round(box.right - box.left), round(box.bottom - box.top)) == (129, 12)
