"""From characters to strips: words on one line without a wide gap between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from operator import sub

from tracker.documents.reading.pdf.characters import Characters

# pdfium ends a line with CR LF, and with U+FFFE (or 2) where it found a hyphen at the line's end.
_LINE = re.compile("[^\r\n\ufffe\x02]+")
_WORD = re.compile(r"\S+")
_HYPHENS = "\ufffe\x02"

# In line heights. Measured over 290 honest PDFs: gaps inside words end at 0.06, those between words begin at 0.12.
SPACE = 0.1
# After "f" and its like, whose box is wider than its advance, a space shows as a smaller gap.
SMALL_SPACE, OVER_USUAL = 0.03, 0.22
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
    breaks = _missing_spaces(page)
    strips: list[Strip] = []
    for row, line in enumerate(_LINE.finditer(page.text)):
        strips.extend(_cut(page, line.start(), line.end(), row, breaks))
        if strips and page.text[line.end() : line.end() + 1] in (*_HYPHENS,):
            strips[-1].hyphen = True
    return strips


def _cut(page: Characters, start: int, end: int, row: int, breaks: set[int]) -> Iterator[Strip]:
    words = list(_words(page.text, start, end, breaks))
    first = 0
    for position in range(1, len(words) + 1):
        if position < len(words) and not _is_wide(page, words, position):
            continue
        part = words[first:position]
        first = position
        if part:
            yield _strip(page, part, row)


def _words(text: str, start: int, end: int, breaks: set[int]) -> Iterator[tuple[int, int]]:
    for match in _WORD.finditer(text, start, end):
        begin = match.start()
        if breaks:
            for index in range(begin + 1, match.end()):
                if index in breaks:
                    yield begin, index
                    begin = index
        yield begin, match.end()


def _is_wide(page: Characters, words: list[tuple[int, int]], position: int) -> bool:
    (begin, before), (after, _) = words[position - 1], words[position]
    gap = page.left[after] - page.right[before - 1]
    if gap < WIDE * (page.bottom[after] - page.top[after]):
        return False
    return not _LEADERS.match(page.text[begin:before])


def _strip(page: Characters, words: list[tuple[int, int]], row: int) -> Strip:
    start, end = words[0][0], words[-1][1]
    return Strip(
        text=" ".join([page.text[begin:finish] for begin, finish in words]),
        left=min(page.left[start:end]),
        top=min(page.top[start:end]),
        right=max(page.right[start:end]),
        bottom=max(page.bottom[start:end]),
        row=row,
        first=start,
    )


def _missing_spaces(page: Characters) -> set[int]:
    """Indices of characters that a space must be put before: some programs place glyphs and write no spaces."""
    text = page.text
    gaps = list(map(sub, page.left[1:], page.right))
    found: set[int] = set()
    usual: dict[str, float] = {}
    for index in [index for index, gap in enumerate(gaps) if gap > 0.2]:
        if text[index].isspace() or text[index + 1].isspace() or text[index] in _HYPHENS:
            continue
        gap = gaps[index] / max(page.bottom[index] - page.top[index], 1.0)
        if gap < SMALL_SPACE:
            continue
        if gap > SPACE or gap - _usual(page, text[index], gaps, usual) > OVER_USUAL:
            found.add(index + 1)
    return found


def _usual(page: Characters, letter: str, gaps: list[float], known: dict[str, float]) -> float:
    """The smallest gap after this letter on the page, in line heights."""
    if letter not in known:
        known[letter] = min(
            gap / max(page.bottom[index] - page.top[index], 1.0)
            for index, gap in enumerate(gaps)
            if page.text[index] == letter and not page.text[index + 1].isspace()
        )
    return known[letter]
