"""Tables flattened to bars: rows of "criterion | essential | desirable", and rows that end in such a word."""

from __future__ import annotations

import re
from dataclasses import replace

from tracker.requirements.headings import Section, section_of
from tracker.requirements.layout import Line
from tracker.requirements.parting import parted
from tracker.requirements.tables import any_of

_BAR = re.compile(r"\s*\|\s*")
_SIDES = (Section.MUST, Section.PLUS)
_ASSESSED = re.compile(
    r"[A-Z]{1,2}(?:[/, &]+[A-Z]{1,2})*"
    r"|(?:(?:application|interview|test|assessment|presentation|form|certificates?|references?|exercise|cv|and)\W*)+",
    re.IGNORECASE,
)
_LETTERS = {"E": Section.MUST, "D": Section.PLUS}
_LONGEST_HEAD = 4  # words
Cell = tuple[Line, Section, str]


def in_columns(line: Line, columns: tuple[str, ...]) -> tuple[tuple[str, ...], list[Cell] | None]:
    """The heads of the table that ``line`` stands in, and its cells with what their column says.

    No heads and None for a line that belongs to no such table. A head row has no cells; the name of a row asks nothing.
    """
    cells = _cells(line)
    if len(cells) < 2:
        return (), None
    marked = _marked(cells)
    if marked is not None:
        return columns, [marked]
    heads = tuple(cell.text for cell in cells)
    if any(_side(head) for head in heads) and all(len(head.split()) <= _LONGEST_HEAD for head in heads):
        tagged = _tagged(cells) if columns or len(cells) == 2 else None
        return (columns, tagged) if tagged else (heads, [])
    if not columns or len(cells) > len(columns):
        return (), None
    told = zip(cells, columns, strict=False)
    return columns, [(cell, side, head) for cell, head in told if (side := _side(head)) is not None]


def _marked(cells: list[Line]) -> Cell | None:
    """A row whose tag has only letters for how it is assessed behind it: "Degree in law | Essential | A/I"."""
    if len(cells) < 3 or not all(_ASSESSED.fullmatch(cell.text) for cell in cells[2:]):
        return None
    return next(iter(_tagged(cells[:2]) or ()), None)


def _tagged(cells: list[Line]) -> list[Cell] | None:
    """A row whose last cell marks the first: "Degree in law | Essential"."""
    side = _side(cells[-1].text)
    if side is None or _side(cells[0].text) is not None or section_of(cells[0].text) is not None:
        return None
    return [(cells[0], side, cells[-1].text)]


def _side(head: str) -> Section | None:
    if any_of("importance", "tag").fullmatch(head.strip()) is None:
        return None
    section = _LETTERS.get(head.strip()) or section_of(head)
    return section if section in _SIDES else None


def _cells(line: Line) -> list[Line]:
    return [
        replace(line, start=line.start + start, end=line.start + end, text=line.text[start:end], bullet=True)
        for start, end in parted(line.text, _BAR)
        if start < end or 0 < start < len(line.text)
    ]
