"""From characters to strips: words on one line without a wide gap between them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from operator import sub

from tracker.documents.reading.pdf.characters import Characters

# pdfium ends a line with CR LF, and with U+FFFE (or 2) where it found a hyphen at the line's end.
_HYPHENS = "\ufffe\x02"
_LINE = re.compile(rf"[^\r\n{_HYPHENS}]+")
_BLANK = re.compile("[ \xa0]")
_RUN = re.compile("[ \xa0\t]{2,}")
_NO_LETTERS = frozenset(" \t\r\n\xa0" + _HYPHENS)

# In line heights. Measured over 290 honest PDFs: gaps inside words end at 0.06, those between words begin at 0.12.
SPACE = 0.1
# After "f" and its like, whose box is wider than its advance, a space shows as a smaller gap.
SMALL_SPACE, OVER_USUAL = 0.03, 0.22
_SMALLEST = 0.2  # points: no gap below is looked at
_SMALLEST_CUT = 4.0
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
    spaces, cuts = _gaps(page)
    strips: list[Strip] = []
    for row, line in enumerate(_LINE.finditer(page.text)):
        start, end = line.span()
        inside = cuts[bisect_left(cuts, start) : bisect_left(cuts, end)] if cuts else []
        for begin, finish in zip([start, *inside], [*inside, end], strict=True):
            strips.extend(_strip(page, begin, finish, row, spaces))
        if page.text[end : end + 1] in _HYPHENS and end < len(page.text) and strips:
            strips[-1].hyphen = True
    return strips


def _strip(page: Characters, start: int, end: int, row: int, spaces: list[int]) -> Iterator[Strip]:
    text = page.text[start:end]
    bare = text.strip()
    if not bare:
        return
    first = start + text.index(bare[0])
    last = first + len(bare)
    inserted = spaces[bisect_left(spaces, first + 1) : bisect_left(spaces, last)] if spaces else []
    if inserted:
        pairs = zip([first, *inserted], [*inserted, last], strict=True)
        bare = " ".join([page.text[begin:finish] for begin, finish in pairs])
    yield Strip(bare, *page.edges(first, last), row, first)


def _gaps(page: Characters) -> tuple[list[int], list[int]]:
    """Where a space must be put in, for some programs place glyphs and write none; and where a strip begins anew."""
    text, left, right = page.text, page.left, page.right
    spaces: list[int] = []
    cuts: list[int] = []
    beside = list(map(sub, left[1:], right))
    usual: dict[str, float] = {}
    for index in [at for at, gap in enumerate(beside) if gap > _SMALLEST and text[at] != " " != text[at + 1]]:
        if text[index] in _NO_LETTERS or text[index + 1] in _NO_LETTERS:
            continue
        if _is_space(page, index, beside, usual):
            spaces.append(index + 1)
            cuts.extend([index + 1] if _is_wide(page, index, index + 1) else [])
    for index in [blank.start() - 1 for blank in _BLANK.finditer(text, 1, len(text) - 1)]:
        if left[index + 2] - right[index] > _SMALLEST_CUT and _is_wide(page, index, index + 2):
            cuts.append(index + 2)
    for run in _RUN.finditer(text):
        cuts.extend([run.end()] if _is_wide(page, run.start() - 1, run.end()) else [])
    return spaces, sorted(set(cuts))


def _is_space(page: Characters, index: int, gaps: list[float], usual: dict[str, float]) -> bool:
    letter, height = page.text[index], page.height(index)
    gap = gaps[index] / height
    if gap > SPACE or gap < SMALL_SPACE:
        return gap > SPACE
    if letter not in usual:
        usual[letter] = _usual(page.text, letter, gaps)
    return gap - usual[letter] / height > OVER_USUAL


def _is_wide(page: Characters, before: int, after: int) -> bool:
    if before < 0 or after >= len(page.text) or page.text[before] in _NO_LETTERS or page.text[after] in _NO_LETTERS:
        return False
    if page.left[after] - page.right[before] < WIDE * page.height(after):
        return False
    word = page.text[max(before - 3, 0) : before + 1].split()[-1]
    return not _LEADERS.match(word)


def _usual(text: str, letter: str, gaps: list[float]) -> float:
    """The smallest of the first gaps after this letter on the page, in points."""
    smallest, index = 0.0, -1
    for _ in range(_SAMPLE):
        index = text.find(letter, index + 1)
        if not 0 <= index < len(gaps):
            break
        smallest = min(smallest, gaps[index])
    return smallest
