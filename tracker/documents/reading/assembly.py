"""From cleaned pieces to a Document: one string, and a span for every line."""

from __future__ import annotations

from tracker.documents.limits import MAX_CHARACTERS
from tracker.documents.reading.cleaning import Cleaner
from tracker.documents.reading.pieces import Piece, Reading
from tracker.documents.types import Document, Line, Span, Unreadable, UnreadableDocument

NO_TEXT = "The file holds no text. Send a résumé that contains text."
UNSEEN = "Nobody can see the text of this file: it is hidden, or too small. Send a résumé whose text shows on the page."
TOO_LONG = "The file holds far more text than a résumé. Send the résumé alone."


def assemble(reading: Reading) -> Document:
    """The document; raises :class:`UnreadableDocument` when nothing visible is left or it is too long."""
    if sum(len(piece.text) for piece in reading.pieces) > MAX_CHARACTERS:
        raise UnreadableDocument(Unreadable.TOO_LARGE, TOO_LONG)
    cleaner = Cleaner("".join(piece.text for piece in reading.pieces))
    cleaned = [(piece, cleaner.clean(piece.text, piece.box)) for piece in reading.pieces]
    text, lines = _joined([(piece, line) for piece, line in cleaned if line])
    if not text:
        worded = any(span.reason != "metadata" for span in reading.hidden)
        raise UnreadableDocument(Unreadable.EMPTY, UNSEEN if worded else NO_TEXT)
    return Document(
        text=text,
        kind=reading.kind,
        lines=lines,
        pages=tuple(reading.pages),
        hidden=(*reading.hidden, *cleaner.hidden),
        flags=tuple(dict.fromkeys((*reading.flags, *cleaner.flags))),
    )


def _joined(cleaned: list[tuple[Piece, str]]) -> tuple[str, tuple[Line, ...]]:
    parts: list[str] = []
    lines: list[Line] = []
    offset = 0
    numbers: dict[int, int] = {}
    for position, (piece, text) in enumerate(cleaned):
        span = Span(offset, offset + len(text))
        paragraph = numbers.setdefault(piece.paragraph, len(numbers))
        lines.append(Line(span, paragraph, piece.box, piece.size, piece.bold, piece.heading))
        glue = "" if piece.joined or position == len(cleaned) - 1 else "\n"
        parts.append(text + glue)
        offset = span.end + len(glue)
    return "".join(parts), tuple(lines)
