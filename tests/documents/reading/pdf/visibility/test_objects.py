from __future__ import annotations

import pypdfium2 as pdfium
from reportlab.pdfgen.canvas import Canvas

from tests.documents.files import HEIGHT, pdf, picture_of, write
from tracker.documents.reading.pdf.visibility.objects import is_pictured, painting_of


def drawn(canvas: Canvas) -> None:
    canvas.rect(50, 600, 200, 40, stroke=0, fill=1)
    canvas.line(50, 590, 250, 590)
    write(canvas, 60, 100, "Ewa Nowak")
    canvas.beginForm("inner")
    canvas.rect(0, 0, 100, 20, stroke=0, fill=1)
    canvas.endForm()
    canvas.translate(300, 500)
    canvas.doForm("inner")


def test_covers_are_found_in_painting_order_inside_forms_too_and_rules_are_none() -> None:
    painting = painting_of(pdfium.PdfDocument(pdf(drawn))[0])
    assert [tuple(round(edge) for edge in cover.edges) for cover in painting.covers] == [
        (50, 600, 250, 640), (300, 500, 400, 520),
    ]  # fmt: skip
    assert [cover.order for cover in painting.covers] == [0, 2]
    (text,) = painting.order
    assert painting.order[text] == 1
    assert [round(edge) for edge in painting.edges([text])[0]][:2] == [61, round(HEIGHT - 100)]


def test_a_page_size_picture_makes_a_page_pictured_and_a_portrait_does_not() -> None:
    def scan(canvas: Canvas) -> None:
        canvas.drawImage(picture_of("Ewa"), 0, 0, 595, 842)

    def portrait(canvas: Canvas) -> None:
        canvas.drawImage(picture_of("Ewa"), 400, 700, 100, 120)

    document = pdfium.PdfDocument(pdf(scan, portrait))
    assert [is_pictured(page) for page in document] == [True, False]
