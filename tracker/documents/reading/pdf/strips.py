"""From characters to strips: words on one line without a wide gap between them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from operator import sub

from tracker.documents.reading.pdf.characters import Characters

# pdfium ends a line with CR LF, and with U+FFFE (or 2) where it found a hyphen at the line's end.
_HYPHENS = "\ufffe\x02"
_WORD = re.compile(rf"[^\s{_HYPHENS}]+")
_NO_LETTERS = frozenset(" \t\r\n\xa0" + _HYPHENS)
_Span = tuple[int, int]

# In line heights. Measured over 290 honest PDFs: gaps inside words end at 0.06, those between words begin at 0.12.
SPACE = 0.1
# After "f" and its like, whose box is wider than its advance, a space shows as a smaller gap.
SMALL_SPACE, OVER_USUAL = 0.03, 0.22
_SMALLEST = 0.2  # points: no gap below is looked at
_SAMPLE = 40
WIDE = 1.4
_LEADERS = re.compile(r"^(?:[^\w\s]|\d{1,2}[.)]|o)$")


@dataclass(slots=True)
class Strip:
    """A stretch of text with its edges in points; ``first`` is the index of its first character on the page.

    ``row`` is shared by strips on one line. ``hyphen``: the last word goes on in the next strip.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    row: int
    first: int
    hyphen: bool = False

    @property
    def height(self) -> float:
        """Font height in points."""
        return self.bottom - self.top


def strips_of(page: Characters) -> list[Strip]:
    """The strips of a page in the order of its content stream."""
    text = page.text
    strips: list[Strip] = []
    part: list[_Span] = []
    row = before = 0
    for word in _words(page):
        between = text[before : word[0]]
        if between.isspace() and "\n" not in between and "\r" not in between or not between:
            if part and _is_wide(page, part[-1], word):
                strips.append(_strip(page, part, row))
                part = []
        elif part:
            strips.append(_strip(page, part, row))
            strips[-1].hyphen = between[0] in _HYPHENS
            part = []
            row += 1
        part.append(word)
        before = word[1]
    return [*strips, _strip(page, part, row)] if part else strips


def _words(page: Characters) -> list[_Span]:
    """Start and end of every word, those included that only a gap parts."""
    words = [match.span() for match in _WORD.finditer(page.text)]
    breaks = _missing_spaces(page)
    if not breaks:
        return words
    parted: list[_Span] = []
    position = 0
    for begin, end in words:
        start = begin
        while position < len(breaks) and breaks[position] < end:
            if breaks[position] > start:
                parted.append((start, breaks[position]))
                start = breaks[position]
            position += 1
        parted.append((start, end))
    return parted


def _is_wide(page: Characters, before: _Span, after: _Span) -> bool:
    gap = page.left[after[0]] - page.right[before[1] - 1]
    if gap < WIDE * page.height(after[0]):
        return False
    return not _LEADERS.match(page.text[before[0] : before[1]])


def _strip(page: Characters, words: list[_Span], row: int) -> Strip:
    text = " ".join([page.text[begin:end] for begin, end in words])
    return Strip(text, *page.edges(words[0][0], words[-1][1]), row, words[0][0])


def _missing_spaces(page: Characters) -> list[int]:
    """Indices of characters that a space must be put before: some programs place glyphs and write no spaces."""
    text = page.text
    gaps = list(map(sub, page.left[1:], page.right))
    found: list[int] = []
    for index in [index for index, gap in enumerate(gaps) if gap > _SMALLEST]:
        if text[index] in _NO_LETTERS or text[index + 1] in _NO_LETTERS:
            continue
        height = page.height(index)
        gap = gaps[index] / height
        if gap > SPACE or gap > SMALL_SPACE and gap - _usual(text, text[index], gaps) / height > OVER_USUAL:
            found.append(index + 1)
    return found


def _usual(text: str, letter: str, gaps: list[float]) -> float:
    """The smallest of the first gaps after this letter on the page, in points."""
    smallest, index = 0.0, -1
    for _ in range(_SAMPLE):
        index = text.find(letter, index + 1)
        if not 0 <= index < len(gaps):
            break
        smallest = min(smallest, gaps[index])
    return smallest
