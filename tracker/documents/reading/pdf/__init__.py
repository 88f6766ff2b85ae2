"""PDF by pdfium: characters, strips, rows in reading order, paragraphs; hidden words apart; scans recognised."""

from tracker.documents.reading.pdf.reader import read_pdf

__all__ = ["read_pdf"]
