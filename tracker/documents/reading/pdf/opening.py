"""Opening a PDF, with a sentence for each way it can fail."""

from __future__ import annotations

import pypdfium2 as pdfium
from pypdfium2 import raw

from tracker.documents.limits import MAX_PAGES
from tracker.documents.reading.archive import DAMAGED, LOCKED
from tracker.documents.types import Unreadable, UnreadableDocument


def open_pdf(data: bytes) -> pdfium.PdfDocument:
    """The document; the caller closes it. Raises :class:`UnreadableDocument`."""
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
            raise UnreadableDocument(Unreadable.ENCRYPTED, LOCKED) from error
        raise UnreadableDocument(Unreadable.DAMAGED, DAMAGED) from error
    count = len(document)
    if 0 < count <= MAX_PAGES:
        return document
    document.close()
    if not count:
        raise UnreadableDocument(Unreadable.DAMAGED, DAMAGED)
    raise UnreadableDocument(
        Unreadable.TOO_LARGE, f"The file has {count:,} pages; up to {MAX_PAGES} are read. Send the résumé alone."
    )
