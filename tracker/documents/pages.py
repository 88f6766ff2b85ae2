"""A picture of a PDF page, for the screen beside the evidence. Runs inside the sandbox child."""

from __future__ import annotations

import io

import pypdfium2 as pdfium

from tracker.documents.reading.pdf.opening import open_pdf
from tracker.documents.types import Unreadable, UnreadableDocument

MAX_WIDTH = 2_000
MAX_PIXELS = 16_000_000


def page_image(data: bytes, page: int, *, width_px: int) -> bytes:
    """A PNG of page ``page`` (counted from 0), ``width_px`` wide (at most 2,000) and as high as the page asks.

    A box of the document times ``width_px / Page.width`` lies at the same place on the picture. Raises
    :class:`UnreadableDocument` for a file or a page that cannot be drawn.
    """
    document = open_pdf(data)
    try:
        return _drawn(document, page, min(max(width_px, 1), MAX_WIDTH))
    except (pdfium.PdfiumError, IndexError, ValueError) as error:
        raise UnreadableDocument(
            Unreadable.DAMAGED, "This page cannot be shown. The text was read nevertheless."
        ) from error
    finally:
        document.close()


def _drawn(document: pdfium.PdfDocument, number: int, width_px: int) -> bytes:
    if not 0 <= number < len(document):
        raise IndexError(number)
    page = document[number]
    width, height = page.get_size()
    scale = width_px / width
    if width_px * height * scale > MAX_PIXELS:
        raise ValueError(number)
    picture = page.render(scale=scale).to_pil()
    buffer = io.BytesIO()
    picture.save(buffer, format="PNG")
    return buffer.getvalue()
