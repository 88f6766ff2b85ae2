"""Lists whose bullets and line breaks were lost: one long line into its headings and items again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from tracker.requirements.headings import section_of
from tracker.requirements.layout import Line
from tracker.requirements.tables import column

_SHORTEST, _FEWEST = 250, 4  # characters of such a line, places where it may be cut
_LONGEST_HEADING = 4  # words
_LONGEST_WISH = 60  # characters that close a wish
_JOINS = ",:(/&-"  # behind these no heading begins
_WORD = re.compile(r"\S+")
_SENTENCE_END = re.compile(r"[.!?;]\s")


def apart(line: Line) -> tuple[Line, ...]:
    """``line`` cut where a heading or an item begins without a mark; the line alone when it is ordinary text."""
    if len(line.text) < _SHORTEST:
        return (line,)
    cuts = list(_cuts(line.text))
    if len(cuts) < _FEWEST or len(cuts) < len(_SENTENCE_END.findall(line.text)):
        return (line,)
    return tuple(_pieces(line, cuts))


def _pieces(line: Line, cuts: list[tuple[int, bool]]) -> Iterator[Line]:
    bounds = [(0, line.bullet), *cuts]
    for (start, item), (end, _) in zip(bounds, [*cuts, (len(line.text), False)], strict=True):
        text = line.text[start:end].strip()
        if text:
            first = line.start + start
            yield replace(line, start=first, end=first + len(text), text=text, bullet=item, gap=not item or line.gap)


def _cuts(text: str) -> Iterator[tuple[int, bool]]:
    """Where a piece begins, and whether it is an item rather than a heading."""
    words = list(_WORD.finditer(text))
    behind = 0  # of the heading found last
    for at, word in enumerate(words):
        if word.start() < behind or (not word[0][:1].isupper() and not word[0][:1].isdigit()):
            continue
        end = _heading(text, words, at) if at == 0 or words[at - 1][0][-1] not in _JOINS else None
        if end is not None:
            yield word.start(), False
            behind = end
            yield end, True
        elif at and word.start() > behind and _open(words[at - 1][0]) and _begins(text, word.start()):
            yield word.start(), True


def _open(before: str) -> bool:
    """Whether the word in front may end an item: it ends no sentence, opens no list, and is no part of a name."""
    return not before[:1].isupper() and (before[-1:].isalnum() or before[-1:] in ")+%")


def _heading(text: str, words: list[re.Match[str]], at: int) -> int | None:
    """Where the text behind a heading begins; the longest heading that starts at word ``at``, in sentence case."""
    for last in range(min(at + _LONGEST_HEADING, len(words) - 1), at, -1):
        following = words[last][0]
        phrase = text[words[at].start() : words[last - 1].end()]
        begins = following[:1].isupper() or following[:1].isdigit()
        if begins and phrase[-1:].isalpha() and _announces(phrase):
            return words[last].start()
    return None


def _announces(phrase: str) -> bool:
    words = phrase.split()
    return section_of(phrase) is not None and (len(words) > 1 or words[0].lower() in column("run_on", "heading"))


def _begins(text: str, at: int) -> bool:
    """Whether an item begins at ``at``: with a word that opens demands, or behind one that closes a wish."""
    before = text[max(0, at - _LONGEST_WISH) : at].rstrip()
    return _item().match(text, at) is not None or _wish().search(before) is not None


@cache
def _item() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join((*column('run_on', 'item'), *column('bare', 'verb')))})(?![\w-])")


@cache
def _wish() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(column('run_on', 'ends'))})$")
