"""One PDF, page by page."""

from __future__ import annotations

import pypdfium2 as pdfium

from tracker.documents.reading.archive import DAMAGED
from tracker.documents.reading.pdf.characters import characters_of
from tracker.documents.reading.pdf.opening import open_pdf
from tracker.documents.reading.pdf.strips import strips_of
from tracker.documents.reading.pieces import Piece, Reading
from tracker.documents.types import Box, Page, Unreadable, UnreadableDocument


def read_pdf(data: bytes) -> Reading:
    """Every visible line with its page and box, in reading order; raises :class:`UnreadableDocument`."""
    document = open_pdf(data)
    reading = Reading("pdf")
    try:
        for number in range(len(document)):
            _read_page(document, number, reading)
    except pdfium.PdfiumError as error:
        raise UnreadableDocument(Unreadable.DAMAGED, DAMAGED) from error
    finally:
        document.close()
    return reading


def _read_page(document: pdfium.PdfDocument, number: int, reading: Reading) -> None:
    page = document[number]
    text_page = page.get_textpage()
    reading.pages.append(Page(*page.get_size()))
    for strip in strips_of(characters_of(page, text_page)):
        box = Box(number, strip.left, strip.top, strip.right, strip.bottom)
        reading.pieces.append(Piece(strip.text, len(reading.pieces), box, strip.height, joined=strip.hyphen))
    text_page.close()
    page.close()
