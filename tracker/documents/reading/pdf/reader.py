"""One PDF, page by page."""

from __future__ import annotations

import pypdfium2 as pdfium

from tracker.documents.reading.archive import DAMAGED, TANGLED
from tracker.documents.reading.metadata import wordy
from tracker.documents.reading.pdf.characters import characters_of
from tracker.documents.reading.pdf.gaps import keep_gaps
from tracker.documents.reading.pdf.hyphens import keep_hyphens
from tracker.documents.reading.pdf.opening import open_pdf
from tracker.documents.reading.pdf.order import ordered
from tracker.documents.reading.pdf.paragraphs import paragraph_numbers
from tracker.documents.reading.pdf.rows import Row
from tracker.documents.reading.pdf.scans import read_scans
from tracker.documents.reading.pdf.seams import mend_seams
from tracker.documents.reading.pdf.strips import strips_of
from tracker.documents.reading.pdf.typography import Typography
from tracker.documents.reading.pdf.visibility import without_hidden
from tracker.documents.reading.pieces import Piece, Reading
from tracker.documents.types import Box, Page, Unreadable, UnreadableDocument


def read_pdf(data: bytes) -> Reading:
    """Every visible line with its page and box, in reading order; raises :class:`UnreadableDocument`."""
    document = open_pdf(data)
    reading = Reading("pdf")
    try:
        deep = [_read_page(document, number, reading) for number in range(len(document))]
        if any(deep) and not reading.pieces:
            raise UnreadableDocument(Unreadable.TOO_LARGE, TANGLED)
        read_scans(document, reading)
        metadata = wordy(document.get_metadata_dict(skip_empty=True))
    except pdfium.PdfiumError as error:
        raise UnreadableDocument(Unreadable.DAMAGED, DAMAGED) from error
    finally:
        document.close()
    mend_seams(reading)
    keep_hyphens(reading)
    keep_gaps(reading)
    reading.hidden.extend(metadata)
    return reading


def _read_page(document: pdfium.PdfDocument, number: int, reading: Reading) -> bool:
    """Add the page's lines. True when it is built deeper than its text could be followed."""
    page = document[number]
    text_page = page.get_textpage()
    reading.pages.append(Page(*page.get_size()))
    typography = Typography(text_page)
    paragraph = reading.pieces[-1].paragraph + 1 if reading.pieces else 0
    verdict = without_hidden(page, text_page, characters_of(page, text_page), number)
    reading.hidden.extend(verdict.hidden)
    reading.flags.extend(["ocr"] if verdict.recognised else [])
    for block in ordered(strips_of(verdict.characters)):
        numbers = paragraph_numbers(block, paragraph)
        paragraph = numbers[-1] + 1
        for row, belongs_to in zip(block.rows, numbers, strict=True):
            reading.pieces.append(_piece(row, number, belongs_to, typography))
    text_page.close()
    page.close()
    return verdict.deep


def _piece(row: Row, page: int, paragraph: int, typography: Typography) -> Piece:
    return Piece(
        text=row.text,
        paragraph=paragraph,
        box=Box(page, row.left, row.top, row.right, row.bottom),
        size=typography.size(row.strips[0].first),
        bold=all(typography.is_bold(strip.first) for strip in row.strips),
        joined=row.strips[-1].hyphen,
    )
