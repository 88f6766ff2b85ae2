from __future__ import annotations

import pypdfium2 as pdfium
from reportlab.pdfgen.canvas import Canvas

from tests.documents.files import HEIGHT, pdf, write
from tracker.documents.reading.pdf import bulk


def drawn(canvas: Canvas) -> None:
    canvas.setFillColorRGB(1, 0, 0)
    write(canvas, 60, 100, "Ewa", size=12, font="Helvetica-Bold")
    path = canvas.beginPath()
    path.rect(40, 30, 30, 100)  # pdfium forgets a clip that cuts nothing
    canvas.clipPath(path, stroke=0)
    write(canvas, 60, HEIGHT - 50, "Nowak")


def test_a_whole_page_is_asked_at_once_and_answers_as_pdfium_does_one_by_one() -> None:
    page = pdfium.PdfDocument(pdf(drawn))[0]
    text_page = page.get_textpage()
    handle, count = bulk.address(text_page.raw), text_page.count_chars()
    boxes = bulk.loose_boxes(handle, count)
    for index in (0, 1, 2):
        left, bottom, right, top = text_page.get_charbox(index, loose=True)
        assert list(boxes[4 * index : 4 * index + 4]) == [left, top, right, bottom]
    assert "".join(map(chr, bulk.code_points(handle, count))) == "Ewa\r\nNowak"
    assert (bulk.font_size(handle, 0), bulk.text_scale(handle, 0), bulk.font_name(handle, 0)) == (
        12.0,
        1.0,
        "Helvetica-Bold",
    )


def test_objects_tell_their_colours_modes_bounds_and_clips() -> None:
    page = pdfium.PdfDocument(pdf(drawn))[0]
    objects = bulk.page_objects(bulk.address(page.raw), 2)
    assert (bulk.types(objects), bulk.render_modes(objects)) == ([1, 1], [0, 0])
    assert (bulk.transparencies(objects), bulk.mark_counts(objects)) == ([0, 0], [0, 0])
    assert list(bulk.fill_colours(objects)) == [255, 0, 0, 255] * 2
    assert [round(edge) for edge in bulk.bounds(objects)[:2]] == [61, round(HEIGHT - 100)]
    plain, clip = bulk.clip_paths(objects)
    assert plain == 0
    assert [tuple(map(round, edges)) for edges in bulk.clip_edges(clip)] == [(40, 30, 70, 130)]
