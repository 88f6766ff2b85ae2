"""The lines of a document as the facts see them: stripped, without the bullet sign, with what stands around them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from tracker.documents.types import Box, Document, Line, Span

_GLYPHS = "•●▪■◦○‣⁃∙·➢➤►▶▸✓✔❖⚫◆◇♦★☆»\uf000-\uf0ff\u2043\u25cf"
_BULLET = re.compile(rf"(?:[{_GLYPHS}]+\s*|(?:[-–—*+>o§]|\d{{1,2}}[.)])\s+)(?=\S)")
_NOTHING = re.compile(  # rules, page numbers
    r"[\s#*_=~|•·\-–—]*+(?:(?i:page\s)?\s*\d{1,2}\s?(?:/|of)\s?\d{1,2}|(?i:page|seite|página)\s?\d{1,2})?[\s|·\-–—]*+"
)
_LETTERS_OF_SIGNS = "opPsS"  # "o" is a bullet of old word processors; "page 3", "Seite 3"
_FOOTER = re.compile(r".{2,60}\s[|·•–—-]\s(?i:page|seite|página)\s?\d{1,2}(?:\s?(?:/|of|von|de)\s?\d{1,2})?")
_SENTENCE = re.compile(
    r"(?<=\w{3}[.;!?])\s+(?=[A-Z])|(?<=\)[.;!?])\s+(?=[A-Z])|,\s+(?=(?:and )?then\b|followed by\b|before that\b)"
)
_LONG = 240  # characters; a longer line is a paragraph, or a whole page that lost its line breaks
_INNER_BREAK = re.compile(rf"(?<=\s)(?=[{_GLYPHS}]\s)|(?<=[.;:)])\s+(?=[-*]\s+[A-Z])|\t")


class Row(NamedTuple):
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
    rows: list[Row] = []
    reached, breaks, paragraph, in_bullet = 0, 0, -1, False
    for line in document.lines:
        follows = line.paragraph == paragraph
        for start, end in _parts(text, line.span):
            breaks, reached = breaks + text.count("\n", reached, start), start
            gap = not follows or breaks > 1
            row = _row(text, start, end, line, gap=gap, may_wrap=follows and in_bullet)
            if row is None:
                continue
            rows.append(row)
            reached, breaks, follows, in_bullet = end, 0, True, row.bullet or row.wrapped
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
            kept.append(row._replace(start=start, end=start + len(bare), text=bare))
    return kept


def sentences_of(row: Row) -> list[Row]:
    """A paragraph cut into its sentences, each a row of its own; "then" begins one too."""
    edges = [0, *(match.end() for match in _SENTENCE.finditer(row.text)), len(row.text)]
    if len(edges) == 2:
        return [row]
    cut: list[Row] = []
    for first, last in pairwise(edges):
        text = row.text[first:last].rstrip()
        cut.append(row._replace(start=row.start + first, end=row.start + first + len(text), text=text))
    return cut


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


def _row(text: str, start: int, end: int, line: Line, *, gap: bool, may_wrap: bool) -> Row | None:
    content = text[start:end]
    stripped = content.strip()
    # Most rows begin with a letter: no rule, no page number and no bullet sign does. A plain look is quicker.
    lettered = stripped[:1].isalpha() and stripped[0] not in _LETTERS_OF_SIGNS
    if not stripped or (not lettered and _NOTHING.fullmatch(stripped)):
        return None
    if stripped[-1].isdigit() and _FOOTER.fullmatch(stripped):
        return None
    start += len(content) - len(content.lstrip())
    sign = None if lettered else _BULLET.match(stripped)
    if sign:
        start += sign.end()
        stripped = stripped[sign.end() :]
    bullet = sign is not None
    wrapped = may_wrap and not bullet
    stop = start + len(stripped)
    return Row(start, stop, stripped, bullet, gap, line.size, line.bold, line.heading, line.box, wrapped)
