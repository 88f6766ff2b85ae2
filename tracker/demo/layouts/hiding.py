"""Ways to put words on a PDF page that no reader of the page sees; the planted hidden-text cases use them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from reportlab.lib.colors import black, white
from reportlab.pdfgen.canvas import Canvas

_LOW = 20.0  # points above the lower edge of the page: a strip that every layout leaves white


def _line(canvas: Canvas, words: str, size: float, left: float = 60, mode: Literal[0, 3] = 0) -> None:
    text = canvas.beginText(left, _LOW)
    text.setFont("Helvetica", size)
    text.setTextRenderMode(mode)
    text.textLine(words)
    canvas.drawText(text)


def _white(canvas: Canvas, words: str) -> None:
    canvas.setFillColor(white)
    _line(canvas, words, 8)


def _tiny(canvas: Canvas, words: str) -> None:
    canvas.setFillColor(black)
    _line(canvas, words, 1)


def _off_page(canvas: Canvas, words: str) -> None:
    canvas.setFillColor(black)
    _line(canvas, words, 8, left=-900)


def _invisible(canvas: Canvas, words: str) -> None:
    _line(canvas, words, 8, mode=3)


_WAYS: dict[str, Callable[[Canvas, str], None]] = {
    "white": _white,
    "tiny": _tiny,
    "off_page": _off_page,
    "invisible": _invisible,
}


def conceal(canvas: Canvas, way: str, words: str) -> None:
    """Draws ``words`` at the foot of the current page so that they cannot be seen. ``way`` is a key of this module."""
    canvas.saveState()
    _WAYS[way](canvas, words)
    canvas.restoreState()
