"""The job's title: from a labelled field, the first lines, or the sentence that says who is sought."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tracker.requirements.ad import Ad
from tracker.requirements.finding.phrases import without_praise
from tracker.requirements.headings import section_of
from tracker.requirements.layout import Line, lines
from tracker.requirements.tables import any_of, column
from tracker.requirements.terms import Named, Terms
from tracker.vocabulary import Kind

_TITLES = frozenset({Kind.TITLE})
_TRIED_LINES = 14


@dataclass(frozen=True, slots=True)
class Title:
    """The job's title and where the plain text gives it."""

    value: str
    start: int
    end: int


def find(ad: Ad, terms: Terms) -> Title | None:
    """The title, or None when nothing names the job."""
    for start, end in _candidates(ad.plain):
        value, first, last = _cleaned(ad.plain, start, end)
        if value:
            return _known(ad, terms, value, first, last)
    return _named_most(terms, len(ad.plain))


def term_of(title: Title, terms: Terms) -> str | None:
    """The vocabulary's id for the title's normal form: the longest job name inside it."""
    named = terms.within(title.start, title.end, _TITLES)
    return max(named, key=lambda one: one.end - one.start).term.id if named else terms.title_of(title.value)


@cache
def _shape(name: str) -> re.Pattern[str]:
    return re.compile("|".join(column("title", name)), re.IGNORECASE | re.MULTILINE)


def _candidates(plain: str) -> Iterator[tuple[int, int]]:
    labelled = _shape("field").search(plain[:3000])
    if labelled:
        yield labelled.span("what")
    asked_about = _shape("question").search(plain[:6000])
    if asked_about:
        yield asked_about.span("what")
    first = lines(plain[:1500])[:_TRIED_LINES]
    for line in first[:3]:
        if _is_title(line):
            yield line.start, line.end
    sought = _shape("sought").search(plain[:6000])
    if sought:
        yield sought.span("what")
    for line in first[3:]:
        if _is_title(line):
            yield line.start, line.end


def _cut_off(text: str) -> str:
    cut = _shape("cut").search(text, 3)
    return text[: cut.start()] if cut else text


def _is_title(line: Line) -> bool:
    text = _cut_off(line.text)
    words = text.split()
    if line.bullet or not 1 <= len(words) <= 12 or line.text.rstrip().endswith((".", ":", "?", "!", ";")):
        return False
    if section_of(line.text) is not None or any_of("noise", "line").search(line.text):
        return False
    if any_of("not_title", "word").search(text):
        return False
    return sum(word[0].isupper() for word in words) * 2 >= sum(len(word) > 3 for word in words)


def _cleaned(plain: str, start: int, end: int) -> tuple[str, int, int]:
    text = plain[start:end]
    about = _shape("about").match(text)
    first = start + (about.end() if about else 0)
    text = plain[first:end]
    stripped = without_praise(text)
    first += len(text) - len(stripped)
    last = first + len(_cut_off(stripped))
    value = " ".join(plain[first:last].strip(" ,.:-*#|\"'").split())
    return (value, first, last) if 2 < len(value) <= 70 and len(value.split()) <= 9 else ("", first, last)


def _known(ad: Ad, terms: Terms, value: str, start: int, end: int) -> Title:
    """An article's title shortened to the job it is about."""
    named = terms.within(start, end, _TITLES)
    if named and any_of("not_title", "article").search(ad.plain[start : end + 60]):
        longest = max(named, key=lambda one: one.end - one.start)
        return Title(longest.term.label, longest.start, longest.end)
    return Title(value[:1].upper() + value[1:], start, end)


def _named_most(terms: Terms, length: int) -> Title | None:
    """The job the text names most often, the earlier one when equal."""
    counts: dict[str, list[Named]] = {}
    for one in terms.within(0, length, _TITLES):
        counts.setdefault(one.term.id, []).append(one)
    if not counts:
        return None
    named = max(counts.values(), key=len)
    return Title(named[0].term.label, named[0].start, named[0].end)
