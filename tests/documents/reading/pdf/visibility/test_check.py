"""Eight ways to hide words in a PDF, and the honest pages that look like them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.documents.files import BODY, HEIGHT, pdf, picture_of, write, writing
from tracker.documents import Document, read

WORDS = "Kubernetes Terraform Snowflake"
Paint = Callable[[Canvas], None]


def white(canvas: Canvas) -> None:
    canvas.setFillColorRGB(1, 1, 1)
    write(canvas, 60, 300, WORDS)


def near_white(canvas: Canvas) -> None:
    canvas.setFillColorRGB(0.97, 0.97, 0.97)
    write(canvas, 60, 300, WORDS)


def tiny(canvas: Canvas) -> None:
    write(canvas, 60, 300, WORDS, size=1)


def squashed(canvas: Canvas) -> None:
    canvas.scale(0.02, 1)
    write(canvas, 3_000, 300, WORDS)


def beside_the_page(canvas: Canvas) -> None:
    write(canvas, 700, 300, WORDS)


def above_the_page(canvas: Canvas) -> None:
    write(canvas, 60, -30, WORDS)


def mode_three(canvas: Canvas) -> None:
    text = canvas.beginText(60, 500)
    text.setFont("Helvetica", 10)
    text.setTextRenderMode(3)
    text.textLine(WORDS)
    canvas.drawText(text)


def transparent(canvas: Canvas) -> None:
    canvas.setFillAlpha(0)
    write(canvas, 60, 300, WORDS)


def covered_by_a_box(canvas: Canvas) -> None:
    write(canvas, 60, 300, WORDS)
    canvas.setFillColorRGB(1, 1, 1)
    canvas.rect(50, HEIGHT - 310, 300, 30, stroke=0, fill=1)


def covered_by_a_picture(canvas: Canvas) -> None:
    write(canvas, 60, 300, WORDS)
    canvas.drawImage(picture_of(size=(300, 40)), 50, HEIGHT - 310, 300, 30)


def clipped(canvas: Canvas) -> None:
    path = canvas.beginPath()
    path.rect(0, 0, 5, 5)
    canvas.clipPath(path, stroke=0)
    write(canvas, 60, 300, WORDS)


def black_on_black(canvas: Canvas) -> None:
    canvas.rect(50, HEIGHT - 310, 300, 30, stroke=0, fill=1)
    write(canvas, 60, 300, WORDS)


def white_in_a_form(canvas: Canvas) -> None:
    canvas.beginForm("inner")
    white(canvas)
    canvas.endForm()
    canvas.doForm("inner")


def on_body(paint: Paint) -> Document:
    def draw(canvas: Canvas) -> None:
        writing(*BODY)(canvas)
        canvas.saveState()
        paint(canvas)
        canvas.restoreState()

    return read(pdf(draw), "cv.pdf")


@pytest.mark.parametrize(
    ("trick", "reason"),
    [
        (white, "white"),
        (near_white, "near_white"),
        (tiny, "tiny"),
        (squashed, "tiny"),
        (beside_the_page, "off_page"),
        (above_the_page, "off_page"),
        (mode_three, "invisible"),
        (transparent, "transparent"),
        (covered_by_a_box, "covered"),
        (covered_by_a_picture, "covered"),
        (clipped, "clipped"),
        (black_on_black, "same_colour"),
        (white_in_a_form, "white"),
    ],
)
def test_hidden_words_are_kept_apart_word_for_word(trick: Paint, reason: str) -> None:
    document = on_body(trick)
    assert document.text == "\n".join(BODY)
    assert [(span.text, span.reason) for span in document.hidden] == [(WORDS, reason)]
    assert [span.box.page for span in document.hidden if span.box] == [0]


def glyph_by_glyph(canvas: Canvas, y: float, text: str) -> None:
    """``text`` with an object for every glyph, as programs write that place each letter themselves."""
    for number, letter in enumerate(text):
        write(canvas, 60 + canvas.stringWidth(text[:number], "Helvetica", 10), y, letter)


def test_hidden_words_are_found_where_every_glyph_is_an_object() -> None:
    def draw(canvas: Canvas) -> None:
        for number, line in enumerate(BODY):
            glyph_by_glyph(canvas, 80 + 16 * number, line)
        canvas.setFillColorRGB(1, 1, 1)
        glyph_by_glyph(canvas, 300, WORDS)

    document = read(pdf(draw), "cv.pdf")
    assert document.text == "\n".join(BODY)
    assert [(span.text, span.reason) for span in document.hidden] == [(WORDS, "white")]


def dark_banner(canvas: Canvas) -> None:
    canvas.setFillColorRGB(0.1, 0.1, 0.3)
    canvas.rect(0, HEIGHT - 320, 595, 60, stroke=0, fill=1)
    white(canvas)


def light_grey(canvas: Canvas) -> None:
    canvas.setFillColorRGB(0.7, 0.7, 0.7)
    write(canvas, 60, 300, WORDS)


def half_transparent(canvas: Canvas) -> None:
    canvas.setFillAlpha(0.6)
    write(canvas, 60, 300, WORDS)


def underlined(canvas: Canvas) -> None:
    write(canvas, 60, 300, WORDS)
    canvas.rect(60, HEIGHT - 302, 150, 1, stroke=0, fill=1)


def outlined(canvas: Canvas) -> None:
    text = canvas.beginText(60, HEIGHT - 300)
    text.setFont("Helvetica", 18)
    text.setTextRenderMode(1)
    text.textLine(WORDS)
    canvas.setFillColorRGB(1, 1, 1)
    canvas.drawText(text)


def over_a_picture(canvas: Canvas) -> None:
    canvas.drawImage(picture_of(size=(300, 40)), 50, HEIGHT - 310, 300, 30)
    write(canvas, 60, 300, WORDS)


def inside_a_clip(canvas: Canvas) -> None:
    path = canvas.beginPath()
    path.rect(50, HEIGHT - 320, 400, 60)
    canvas.clipPath(path, stroke=0)
    write(canvas, 60, 300, WORDS)


def under_a_tint(canvas: Canvas) -> None:
    write(canvas, 60, 300, WORDS)
    canvas.setFillColorRGB(1, 1, 0)
    canvas.setFillAlpha(0.3)
    canvas.rect(50, HEIGHT - 310, 300, 30, stroke=0, fill=1)


@pytest.mark.parametrize(
    "paint",
    [dark_banner, light_grey, half_transparent, underlined, outlined, over_a_picture, inside_a_clip, under_a_tint],
)
def test_honest_pages_are_acquitted(paint: Paint) -> None:
    document = on_body(paint)
    assert document.hidden == ()
    assert document.text == "\n".join((*BODY, WORDS))


def recognised(canvas: Canvas, *lines: str) -> None:
    text = canvas.beginText(60, HEIGHT - 80)
    text.setFont("Helvetica", 10)
    text.setTextRenderMode(3)
    text.setLeading(16)
    text.textLines(list(lines))
    canvas.drawText(text)


def test_the_recognised_text_of_a_scan_is_innocent() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawImage(picture_of(*BODY), 0, 0, 595, 842)
        recognised(canvas, *BODY)

    document = read(pdf(draw), "cv.pdf")
    assert (document.text, document.hidden, document.flags) == ("\n".join(BODY), (), ("ocr",))


def test_recognised_text_may_also_lie_under_the_picture() -> None:
    def draw(canvas: Canvas) -> None:
        writing(*BODY)(canvas)
        canvas.drawImage(picture_of(*BODY), 0, 0, 595, 842)

    document = read(pdf(draw), "cv.pdf")
    assert (document.text, document.hidden, document.flags) == ("\n".join(BODY), (), ("ocr",))


def test_words_that_the_scan_does_not_show_are_kept_apart() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawImage(picture_of(*BODY), 0, 0, 595, 842)
        recognised(canvas, *BODY, "", "", WORDS)

    document = read(pdf(draw), "cv.pdf")
    assert document.text == "\n".join(BODY)
    assert [(span.text, span.reason) for span in document.hidden] == [(WORDS, "invisible")]


def test_a_picture_behind_honest_text_makes_no_scan_of_the_page() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawImage(picture_of(WORDS), 0, 0, 595, 842)
        writing(*BODY, top=200)(canvas)
        recognised(canvas, WORDS)

    document = read(pdf(draw), "cv.pdf")
    assert document.text == "\n".join(BODY)
    assert [span.reason for span in document.hidden] == ["invisible"]
