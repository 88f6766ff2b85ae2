"""The typefaces reportlab brings, and how a name is shown in them.

Helvetica, Times and Courier hold the letters of Windows-1252. Bitstream Vera is embedded and holds some more. A letter
that a face lacks loses its accent, as it does in many real résumés.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from tracker.demo.identity import plain


@dataclass(frozen=True, slots=True)
class Face:
    """Font names for plain, bold and italic text."""

    regular: str
    bold: str
    italic: str
    embedded: bool = False


SANS = Face("Helvetica", "Helvetica-Bold", "Helvetica-Oblique")
SERIF = Face("Times-Roman", "Times-Bold", "Times-Italic")
VERA = Face("Vera", "VeraBd", "VeraIt", embedded=True)


@cache
def _glyphs(name: str) -> frozenset[int]:
    font = TTFont(name, f"{name}.ttf")
    pdfmetrics.registerFont(font)
    return frozenset(font.face.charToGlyph)


def ready(face: Face) -> None:
    """Registers the fonts of an embedded face, once a process."""
    if face.embedded:
        for name in (face.regular, face.bold, face.italic):
            _glyphs(name)


def shown(text: str, face: Face) -> str:
    """The text in letters the face holds; the others without their accents."""
    return "".join(letter if _has(letter, face) else plain(letter) for letter in text)


def _has(letter: str, face: Face) -> bool:
    if face.embedded:
        return all(ord(letter) in _glyphs(name) for name in (face.regular, face.bold))
    try:
        letter.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True
