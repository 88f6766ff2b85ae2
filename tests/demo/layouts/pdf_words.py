"""Which words of a sheet a PDF lacks; blanks are ignored, so that letter-spaced words count as written."""

from __future__ import annotations

import pypdfium2

from tracker.demo.layouts.faces import SANS, shown
from tracker.demo.sheet import Sheet


def text_of(pdf: bytes) -> str:
    """The text of all pages without blanks."""
    document = pypdfium2.PdfDocument(pdf)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return "".join(text.split()).replace("\u00a0", "")


def words_of(pdf: bytes, sheet: Sheet) -> list[str]:
    """The pieces of the sheet that are missing in the PDF."""
    jobs = [entry for section in sheet.sections for entry in section.entries]
    pieces = [sheet.name, *sheet.contact]
    pieces += [section.heading for section in sheet.sections] + [section.text for section in sheet.sections]
    pieces += [piece for job in jobs for piece in (job.title, job.organisation, job.dates, *job.bullets)]
    pieces += [piece for section in sheet.sections for pair in section.pairs for piece in pair]
    found = text_of(pdf).casefold()
    plain = ("".join(shown(piece, SANS).split()).casefold() for piece in pieces)
    return [piece for piece in plain if piece not in found and piece.replace("l", "ł", 1) not in found]
