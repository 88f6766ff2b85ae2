"""The characters of a page: what each says and where it stands."""

from __future__ import annotations

import ctypes
from array import array
from dataclasses import dataclass

import pypdfium2 as pdfium
from pypdfium2 import raw

from tracker.documents.reading.pdf import bulk

Edges = tuple[float, float, float, float]  # left, top, right, bottom in points from the top left of the page


@dataclass(slots=True)
class Characters:
    """One entry a character, in the order of the content stream; made-up spaces and line ends included.

    ``left`` and ``right`` are points from the left of the upright page; ``high`` and ``low`` are those of the font, not
    of the ink, so that all characters of a line agree, and lie ``ceiling - high`` points from the top of the page.
    """

    text: str
    left: array[float]
    high: array[float]
    right: array[float]
    low: array[float]
    ceiling: float

    def edges(self, start: int, end: int) -> Edges:
        """The rectangle around characters ``start`` to ``end``."""
        return (
            min(self.left[start:end]),
            self.ceiling - max(self.high[start:end]),
            max(self.right[start:end]),
            self.ceiling - min(self.low[start:end]),
        )

    def height(self, index: int) -> float:
        """Font height of a character, at least one point."""
        return max(self.high[index] - self.low[index], 1.0)


def characters_of(page: pdfium.PdfPage, text_page: pdfium.PdfTextPage) -> Characters:
    """Every character pdfium finds on the page, hidden ones too."""
    handle, count = bulk.address(text_page.raw), text_page.count_chars()
    boxes = bulk.loose_boxes(handle, count)
    text = _text(text_page, handle, count)
    left, high, right, low = boxes[0::4], boxes[1::4], boxes[2::4], boxes[3::4]
    x0, y0, x1, y1 = page.get_bbox()
    turn = page.get_rotation()
    if turn == 90:
        return Characters(text, _from(low, y0), _to(left, x0), _from(high, y0), _to(right, x0), 0.0)
    if turn == 180:
        return Characters(text, _to(right, x1), _to(low, y0), _to(left, x1), _to(high, y0), 0.0)
    if turn == 270:
        return Characters(text, _to(high, y1), _from(right, x1), _to(low, y1), _from(left, x1), 0.0)
    return Characters(text, _from(left, x0), high, _from(right, x0), low, y1)


def _from(values: array[float], origin: float) -> array[float]:
    return array("f", map((-origin).__add__, values)) if origin else values


def _to(values: array[float], origin: float) -> array[float]:
    return array("f", map(origin.__sub__, values))


def _text(text_page: pdfium.PdfTextPage, handle: int, count: int) -> str:
    if not count:
        return ""
    buffer = ctypes.create_string_buffer(2 * (count + 1))
    raw.FPDFText_GetText(text_page, 0, count, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)))
    text = buffer.raw[: 2 * count].decode("utf-16-le", errors="replace")
    if len(text) == count and "\x00" not in text:
        return text
    # pdfium leaves out what it cannot name, and writes some letters as two: ask one by one.
    return "".join(_character(code) for code in bulk.code_points(handle, count))


def _character(code: int) -> str:
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"
