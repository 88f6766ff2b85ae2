"""The characters of a page: what each says and where it stands."""

from __future__ import annotations

import ctypes
from array import array
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from tracker.documents.reading.pdf import bulk


@dataclass(slots=True)
class Characters:
    """One entry a character, in the order of the content stream; made-up spaces and line ends included.

    Edges are in points from the top left of the upright page. ``top`` and ``bottom`` are those of the font, not of
    the ink, so that all characters of a line agree.
    """

    text: str
    left: array[float]
    top: array[float]
    right: array[float]
    bottom: array[float]

    def __len__(self) -> int:
        return len(self.text)


def characters_of(page: pdfium.PdfPage, text_page: pdfium.PdfTextPage) -> Characters:
    """Every character pdfium finds on the page, hidden ones too."""
    handle, count = bulk.address(text_page.raw), text_page.count_chars()
    boxes = bulk.loose_boxes(handle, count)
    edges = boxes[0::4], boxes[1::4], boxes[2::4], boxes[3::4]
    return Characters(_text(text_page, handle, count), *upright(page, *edges))


def upright(
    page: pdfium.PdfPage, left: array[float], top: array[float], right: array[float], bottom: array[float]
) -> tuple[array[float], array[float], array[float], array[float]]:
    """PDF coordinates (origin bottom left, page unturned) as edges from the top left of the page as shown."""
    x0, y0, x1, y1 = page.get_bbox()
    turn = page.get_rotation()
    if turn == 90:
        return _from(bottom, y0), _from(left, x0), _from(top, y0), _from(right, x0)
    if turn == 180:
        return _to(right, x1), _from(bottom, y0), _to(left, x1), _from(top, y0)
    if turn == 270:
        return _to(top, y1), _to(right, x1), _to(bottom, y1), _to(left, x1)
    return _from(left, x0), _to(top, y1), _from(right, x0), _to(bottom, y1)


def _from(values: array[float], origin: float) -> array[float]:
    return array("f", [value - origin for value in values]) if origin else values


def _to(values: array[float], origin: float) -> array[float]:
    return array("f", [origin - value for value in values])


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
