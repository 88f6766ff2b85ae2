"""From cleaned pieces to a Document: one string, and a span for every line."""

from __future__ import annotations

from tracker.documents.limits import MAX_CHARACTERS
from tracker.documents.reading.cleaning import Cleaner
from tracker.documents.reading.pieces import Piece, Reading
from tracker.documents.types import Document, Line, Span, Unreadable, UnreadableDocument

NO_TEXT = "The file holds no text. Send a résumé that contains text."
UNSEEN = "Nobody can see the text of this file: it is hidden, or too small. Send a résumé whose text shows on the page."
TOO_LONG = "The file holds far more text than a résumé. Send the résumé alone."


def assemble(reading: Reading, *, gaps: bool = False) -> Document:
    """The document; where ``gaps`` are wanted, with an empty line at each of them and every paragraph in one line.

    Raises :class:`UnreadableDocument` when nothing visible is left or it is too long.
    """
    if sum(len(piece.text) for piece in reading.pieces) > MAX_CHARACTERS:
        raise UnreadableDocument(Unreadable.TOO_LARGE, TOO_LONG)
    cleaner = Cleaner("".join(piece.text for piece in reading.pieces))
    cleaned = [(piece, cleaner.clean(piece.text, piece.box)) for piece in reading.pieces]
    text, lines = _joined(_glued(cleaned, gaps=gaps))
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


def _glued(cleaned: list[tuple[Piece, str]], *, gaps: bool) -> list[tuple[str, Piece, str]]:
    """What stands before each piece that says something, the piece, and its words.

    A piece that says nothing is an empty line. Where those are kept, a paragraph is one line, as in a pasted text.
    """
    shown: list[tuple[str, Piece, str]] = []
    room = False
    for piece, words in cleaned:
        room = room or piece.gap or not words
        if words:
            before = shown[-1][1] if shown else None
            shown.append((_glue(before, piece, gaps=gaps, room=room), piece, words))
            room = False
    return shown


def _glue(before: Piece | None, piece: Piece, *, gaps: bool, room: bool) -> str:
    if before is None or before.joined:
        return ""
    if gaps and (piece.resumed or before.paragraph == piece.paragraph):
        return " "
    return "\n\n" if gaps and room else "\n"


def _joined(glued: list[tuple[str, Piece, str]]) -> tuple[str, tuple[Line, ...]]:
    parts: list[str] = []
    lines: list[Line] = []
    offset = 0
    numbers: dict[int, int] = {}
    for glue, piece, words in glued:
        start = offset + len(glue)
        offset = start + len(words)
        paragraph = numbers.setdefault(piece.paragraph, len(numbers))
        lines.append(Line(Span(start, offset), paragraph, piece.box, piece.size, piece.bold, piece.heading))
        parts.extend((glue, words))
    return "".join(parts), tuple(lines)
