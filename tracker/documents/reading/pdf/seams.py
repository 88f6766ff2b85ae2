"""Lines that a page break cuts through.

Some programs paint the upper half of such a line on one page and the lower half on the next; the file then holds it
twice, each time clipped. Its reader sees one line.
"""

from __future__ import annotations

from tracker.documents.reading.pieces import Piece, Reading

_MIN_LETTERS = 12  # shorter lines may well begin and end pages by themselves


def mend_seams(reading: Reading) -> None:
    """Drop the second copy of a cut line, and clipped words that the neighbouring line at the seam shows in full."""
    seen = "\n".join(_letters(piece.text) for piece in reading.pieces)
    reading.hidden = [span for span in reading.hidden if span.reason != "clipped" or _letters(span.text) not in seen]
    kept: list[Piece] = []
    for piece in reading.pieces:
        if not (kept and _is_copy(kept[-1], piece)):
            kept.append(piece)
    reading.pieces = kept


def _is_copy(before: Piece, piece: Piece) -> bool:
    if before.box is None or piece.box is None or before.box.page == piece.box.page:
        return False
    return len(piece.text) >= _MIN_LETTERS and before.text == piece.text and abs(before.box.left - piece.box.left) < 2


def _letters(text: str) -> str:
    return "".join(text.split())
