"""Plain text in whatever encoding it came."""

from __future__ import annotations

import codecs
import re

from tracker.documents.reading.pieces import Piece, Reading

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WIDE_GAP = re.compile(r"(?<=\S)[ \xa0]{4,}(?=\S)")  # columns made by blanks


def read_txt(data: bytes) -> Reading:
    """One piece a line; lines between blank lines that run to the margin share a paragraph. A blank line is a gap."""
    reading = Reading("txt")
    paragraph = 0
    lines = decoded(data).splitlines()
    for number, line in enumerate(lines):
        if not line.strip():
            continue
        before = lines[number - 1] if number else line
        if number and not _continues(before, line):
            paragraph += 1
        text = _WIDE_GAP.sub("\t", line) if "    " in line else line
        reading.pieces.append(Piece(text, paragraph, gap=not before.strip()))
    return reading


def decoded(data: bytes) -> str:
    """The text: byte-order mark first, then UTF-8, UTF-16 by its zero bytes, then Windows-1252, which never fails."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data.decode(name, errors="replace").lstrip("\ufeff")
    even, odd = data[0::2].count(0), data[1::2].count(0)
    if odd > len(data) * 0.2 > even:
        return data.decode("utf-16-le", errors="replace")
    if even > len(data) * 0.2 > odd:
        return data.decode("utf-16-be", errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace") if _windows(data) else data.decode("latin-1")


def _windows(data: bytes) -> bool:
    """Windows-1252 leaves five bytes undefined; a text that uses them is Latin-1 with control characters."""
    return not any(byte in data for byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D))


def _continues(previous: str, line: str) -> bool:
    """Whether ``line`` wraps on from ``previous``: a long line before, a small letter now."""
    return len(previous.rstrip()) > 60 and line.lstrip()[:1].islower()
