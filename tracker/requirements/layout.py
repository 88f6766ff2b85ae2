"""Plain text into lines: bullets and numbering off, bullets that run on in one line apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

_BULLETS = "•·▪●◦‣■□➢✓✔❖○∙"
_PICTURE = "[\U0001f300-\U0001faff\u2600-\u27bf\u2b00-\u2bff][\ufe0e\ufe0f]?"  # an emoji in front is a bullet too
_LEAD = re.compile(
    rf"(?:[\s>|]*(?:[{_BULLETS}]|{_PICTURE}|[-*+](?=\s|[A-Z0-9])|#{{1,6}}\s|\(?\d{{1,2}}[.)](?=\s)|\(?[a-h][.)](?=\s)|o(?=\s+[A-Z])))+"
)
_RUN_ON = re.compile(rf"\s*(?![^\W\d_]·[^\W\d_])(?<![^\W\d_](?=·[^\W\d_]))[{_BULLETS}]\s*|\s+[*-]\s+(?=[A-Z])|\n")
_MARK = re.compile(rf"[{_BULLETS}]|\s[*-]\s")  # quickly looked for: most rows hold none
_LOWER_END = re.compile(r"(?<=\w\w[.!?])[\"')\]]*\s+(?=\S)")  # of a text that has no capital letters
_CAPITALISED = re.compile(r"[.!?] +[A-Z]")
_LONG = 200  # characters
_EMPTY = re.compile(r"\n[ \t]*\n\s*\S")
_FEW, _HEADING = 6, 7  # lines of a text, words of a heading
_ENDS = " \t\n_*#|>\ufe0f"
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"')\]]*\s+(?=[\"'(\[]*[A-Z0-9£$€₹])")
_NO_END = re.compile(
    r"(?:\b(?:e\.g|i\.e|vs|approx|incl|no|min|max|yrs?|dr|mr|mrs|ms|st|sr|jr|inc|ltd|co|corp|dept|Ph\.D|[BM]\.(?:Sc|Ed|Com|Tech|Eng|Phil|Arch|Pharm)|[A-Z]\.[A-Z]|[A-Z]|Rs)\.)$",
    re.IGNORECASE,
)
_FAR = 20  # characters before the end of a sentence in which a shortened word stands


@dataclass(frozen=True, slots=True)
class Line:
    """``plain[start:end]`` is ``text``. ``gap``: an empty line stands before it. ``marked``: written as a heading."""

    start: int
    end: int
    text: str
    bullet: bool = False
    gap: bool = False
    marked: bool = False


@lru_cache(maxsize=4)  # asked several times of each text
def lines(plain: str) -> tuple[Line, ...]:
    """Every line that holds a letter or a figure, in order. Where no empty line was kept, gaps are guessed."""
    found = tuple(_lines(plain))
    return found if has_gaps(plain) or len(found) < _FEW else tuple(_guessed(found))


@lru_cache(maxsize=4)
def has_gaps(plain: str) -> bool:
    """Whether empty lines part the text; what was copied out of a page has often lost them."""
    return _EMPTY.search(plain.lstrip()) is not None


def _guessed(found: tuple[Line, ...]) -> Iterator[Line]:
    """The lines with a gap before those that may head what follows: short, behind a sentence or a list."""
    before: Line | None = None
    for line in found:
        ended = before is None or before.bullet or before.text.endswith((".", "!", "?"))
        short = len(line.text.split()) <= _HEADING and not line.text.endswith((".", ";", ","))
        heads = ended and short and not line.bullet and line.text[:1].isupper()
        yield replace(line, gap=True) if heads else line
        before = line


def _lines(plain: str) -> Iterator[Line]:
    gap, at = True, 0
    for row in plain.split("\n"):
        if not row.strip():
            gap = True
        for line in _parts(row, at):
            yield Line(line.start, line.end, line.text, line.bullet, gap, line.marked)
            gap = False
        at += len(row) + 1


def _parts(row: str, at: int) -> Iterator[Line]:
    """The pieces of one row; more than one when bullets were lost in copying and run on."""
    cuts = [found for found in _RUN_ON.finditer(row) if found.start() > 0] if _MARK.search(row) else []
    if cuts and all(found.group().strip() in "*-" for found in cuts) and len(cuts) < 3:
        cuts = []  # a dash or two in a sentence is a dash
    start, bullet = 0, False
    for cut in cuts:
        yield from _piece(row, start, cut.start(), at, bullet)
        start, bullet = cut.end(), True
    yield from _piece(row, start, len(row), at, bullet)


def _piece(row: str, start: int, end: int, at: int, bullet: bool) -> Iterator[Line]:
    lead = _LEAD.match(row, start, end)
    mark = row[lead.start() : lead.end()] if lead else ""
    first = lead.end() if lead else start
    while first < end and row[first] in _ENDS:
        first += 1
    while end > first and row[end - 1] in _ENDS:
        end -= 1
    words = row[first:end]
    if any(character.isalnum() for character in words):
        marked = "#" in mark or (row[:first].endswith("  ") and row[end:].startswith("  "))
        item = bool(mark.strip(" >|#")) and not (mark.strip()[:1].isdigit() and _is_titled(words))
        yield Line(at + first, at + end, words, bullet or item, False, marked)


def _is_titled(words: str) -> bool:
    """Whether a numbered line is written like a heading ("3. Where Machine Learning Engineers Work")."""
    long_words = [word for word in words.split() if len(word) > 3]
    return len(long_words) > 2 and all(word[0].isupper() or word[0].isdigit() for word in long_words)


def sentences(line: Line) -> tuple[Line, ...]:
    """The sentences of a line, as lines of their own."""
    found, start = [], 0
    unmarked = len(line.text) > _LONG and not _CAPITALISED.search(line.text)
    for cut in (_LOWER_END if unmarked else _SENTENCE_END).finditer(line.text):
        before = line.text[max(start, cut.start() - _FAR) : cut.start()]
        if _NO_END.search(before) and not before.endswith("etc."):
            continue
        found.append(_within(line, start, cut.start()))
        start = cut.end()
    return (*found, _within(line, start, len(line.text)))


def _within(line: Line, start: int, end: int) -> Line:
    return Line(line.start + start, line.start + end, line.text[start:end], line.bullet, line.gap and start == 0)
