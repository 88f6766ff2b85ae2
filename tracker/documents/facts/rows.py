"""The lines of a document as the facts see them: stripped, without the bullet sign, with what stands around them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from tracker.documents.types import Box, Document, Line, Span

_GLYPHS = "•●▪■◦○‣⁃∙·➢➤►▶▸✓✔❖⚫◆◇♦★☆»\uf000-\uf0ff\u2043\u25cf"
_BULLET = re.compile(rf"(?:[{_GLYPHS}]+\s*|(?:[-–—*+>o§]|\d{{1,2}}[.)])\s+)(?=\S)")
_NOTHING = re.compile(r"[\s#*_=~|•·\-–—]*(?:(?i:page\s)?\s*\d{1,2}\s?(?:/|of)\s?\d{1,2})?\s*")  # rules, page numbers
_LONG = 240  # characters; a longer line is a paragraph, or a whole page that lost its line breaks
_INNER_BREAK = re.compile(rf"(?<=\s)(?=[{_GLYPHS}]\s)|(?<=[.;:)])\s+(?=[-*]\s+[A-Z])|\s{{4,}}")


@dataclass(frozen=True, slots=True)
class Row:
    """``text == document.text[start:end]``. ``gap``: an empty line or a new paragraph stands before it. ``wrapped``:
    it is a further line of a bullet.
    """

    start: int
    end: int
    text: str
    bullet: bool = False
    gap: bool = False
    size: float = 0.0
    bold: bool = False
    heading: bool = False
    box: Box | None = None
    wrapped: bool = False

    @property
    def span(self) -> Span:
        """The row without its bullet sign."""
        return Span(self.start, self.end)


def rows_of(document: Document) -> list[Row]:
    """The rows that hold words, in reading order."""
    text = document.text
    lines = document.lines or (Line(Span(0, len(text)), 0),)
    rows: list[Row] = []
    reached, paragraph, in_bullet = 0, -1, False
    for line in lines:
        follows = line.paragraph == paragraph
        for start, end in _parts(text, line.span):
            row = _row(text, start, end, line)
            if row is None:
                continue
            gap = not follows or text.count("\n", reached, start) > 1
            wrapped = follows and in_bullet and not row.bullet
            rows.append(replace(row, gap=gap, wrapped=wrapped) if gap or wrapped else row)
            reached, follows, in_bullet = end, True, row.bullet or wrapped
        paragraph = line.paragraph
    return rows


def refreshed(rows: list[Row], text: str) -> list[Row]:
    """The rows as they read in ``text``, of which parts have been blanked; rows left empty are dropped."""
    kept: list[Row] = []
    for row in rows:
        content = text[row.start : row.end]
        if content == row.text:
            kept.append(row)
        elif not _NOTHING.fullmatch(content):
            bare = content.strip()
            start = row.start + len(content) - len(content.lstrip())
            kept.append(replace(row, start=start, end=start + len(bare), text=bare))
    return kept


def _parts(text: str, span: Span) -> list[tuple[int, int]]:
    """The pieces of a line between line breaks, and of an over-long one between its bullet signs."""
    parts: list[tuple[int, int]] = []
    start = span.start
    while start < span.end:
        stop = text.find("\n", start, span.end)
        stop = span.end if stop < 0 else stop
        if stop - start > _LONG:
            parts.extend(_inner_parts(text, start, stop))
        else:
            parts.append((start, stop))
        start = stop + 1
    return parts


def _inner_parts(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    breaks = [match.end() for match in _INNER_BREAK.finditer(text, start, stop)]
    edges = [start, *(edge for edge in breaks if start < edge < stop), stop]
    return list(pairwise(edges))


def _row(text: str, start: int, end: int, line: Line) -> Row | None:
    content = text[start:end]
    stripped = content.strip()
    if not stripped or _NOTHING.fullmatch(stripped):
        return None
    start += len(content) - len(content.lstrip())
    sign = _BULLET.match(stripped)
    if sign:
        start += sign.end()
        stripped = stripped[sign.end() :]
    end = start + len(stripped)
    return Row(start, end, stripped, sign is not None, False, line.size, line.bold, line.heading, line.box)
