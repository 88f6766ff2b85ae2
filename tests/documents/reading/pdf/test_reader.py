from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from tests.documents.files import BODY, pdf, write, writing
from tracker.documents import Page, read


def test_every_line_has_its_page_and_box() -> None:
    document = read(pdf(writing(*BODY), writing("Second page of the record")), "cv.pdf")
    boxes = [line.box for line in document.lines if line.box]
    assert [box.page for box in boxes] == [0, 0, 0, 0, 1]
    assert [(round(box.left), round(box.bottom)) for box in boxes[:2]] == [(60, 82), (60, 98)]
    assert [(round(page.width), round(page.height)) for page in document.pages] == [(595, 842)] * 2
    assert document.pages[0] == Page(595.2755737304688, 841.8897705078125)


def test_paragraphs_are_counted_through_the_whole_file() -> None:
    document = read(pdf(writing("Ewa Nowak", "Clerk"), writing("Second page of the record")), "cv.pdf")
    assert [line.paragraph for line in document.lines] == [0, 1, 2]


def test_letter_spaced_headings_are_words() -> None:
    def draw(canvas: Canvas) -> None:
        text = canvas.beginText(60, 700)
        text.setFont("Helvetica-Bold", 12)
        text.setCharSpace(6)
        text.textLine("WORK EXPERIENCE")
        canvas.drawText(text)
        write(canvas, 60, 180, "S K I L L S")

    assert read(pdf(draw), "cv.pdf").text.split("\n") == ["WORK EXPERIENCE", "SKILLS"]
