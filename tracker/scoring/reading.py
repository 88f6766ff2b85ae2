"""One résumé laid open for all criteria: mentions by term, statements with their place, words with their stems.

Everything is worked out once and only when a criterion asks for it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from enum import IntEnum
from functools import cached_property, lru_cache
from typing import NamedTuple

from tracker.documents import Mention, Resume, Use
from tracker.scoring.denials import denied, hints, without_praise
from tracker.scoring.text import lines_of, stem, stems_in, word_spans
from tracker.scoring.types import Answer
from tracker.vocabulary import Vocabulary

_LONG = 240  # characters; a longer line is prose, and is read sentence by sentence
# A gap is tried where it begins, not at each of its blanks: a blanked address leaves as many as it had letters.
_SENTENCE_END = re.compile(r"(?<=[.;!?])\s+(?=[A-Z•(])|(?<!\s)\s+(?=•)")
_LINE = re.compile(r"[^\n]+")
_STUDY = frozenset({"education", "certifications"})
_WORK = frozenset({"experience", "projects"})


class Place(IntEnum):
    """Where something stands, weakest first. From ``STUDIED`` on it is evidence."""

    NOWHERE = 0
    OTHERS = 1
    WISHED = 2
    NEGATED = 3
    STUDIED = 4
    LISTED = 5
    UNDATED = 6
    DATED = 7


class Statement(NamedTuple):
    """A bullet, a line, or a sentence of a long one. ``position`` indexes ``Resume.positions``."""

    start: int
    end: int
    place: Place
    position: int | None = None


class Occurrence(NamedTuple):
    """Words that name something, and how they count."""

    start: int
    end: int
    place: Place
    position: int | None = None


class Reading:
    """A résumé with its answers on one day, read with one vocabulary."""

    def __init__(self, resume: Resume, answers: Sequence[Answer], today: date, vocabulary: Vocabulary) -> None:
        self.resume = resume
        self.answers = tuple(answers)
        self.today = today
        self.vocabulary = vocabulary
        self._stems: dict[int, list[tuple[str, int, int]]] = {}

    @cached_property
    def mentions(self) -> dict[str, list[Mention]]:
        """Every mention by term, in the order of the text."""
        found: dict[str, list[Mention]] = {}
        for mention in self.resume.mentions:
            found.setdefault(mention.term, []).append(mention)
        return found

    def mentions_over(self, start: int, end: int) -> list[Mention]:
        """The mentions, of any term, that touch ``text[start:end]``."""
        starts, longest = self._mention_starts
        first, last = bisect_left(starts, start - longest), bisect_left(starts, end)
        return [one for one in self.resume.mentions[first:last] if start < one.span.end]

    @cached_property
    def statements(self) -> list[Statement]:
        """The whole text cut into statements, in order; none overlaps another."""
        return [self._placed(start, end) for start, end in _cut(self.resume)]

    def stems_of(self, number: int) -> list[tuple[str, int, int]]:
        """The words of one statement as (stem, start, end)."""
        known = self._stems.get(number)
        if known is None:
            one = self.statements[number]
            found = word_spans(self.resume.text[one.start : one.end])
            known = [(stem(word), one.start + start, one.start + end) for word, start, end in found]
            self._stems[number] = known
        return known

    @cached_property
    def statements_with(self) -> dict[str, list[int]]:
        """The numbers of the statements that hold a stem."""
        found: dict[str, list[int]] = {}
        text = self.resume.text
        for number, one in enumerate(self.statements):
            for own in stems_in(text[one.start : one.end]):
                found.setdefault(own, []).append(number)
        return found

    @cached_property
    def statements_naming(self) -> dict[str, list[int]]:
        """The numbers of the statements that name a vocabulary term, whatever the words."""
        found: dict[str, list[int]] = {}
        for mention in self.resume.mentions:
            number = bisect_right(self._starts, mention.span.start) - 1
            if number >= 0 and mention.use not in _NO_EVIDENCE:
                found.setdefault(mention.term, []).append(number)
        return found

    @cached_property
    def headers(self) -> frozenset[int]:
        """The numbers of the statements that only name a position: its title, not what was done in it."""
        titles = (one.title for one in self.resume.positions if one.title is not None)
        told = {span.start for one in self.resume.positions for span in one.bullets}
        numbers = (bisect_right(self._starts, title.start) - 1 for title in titles)
        return frozenset(number for number in numbers if number >= 0 and self.statements[number].start not in told)

    def statement_at(self, offset: int) -> Statement | None:
        """The statement that holds a character; None between statements."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0 or self.statements[index].end <= offset:
            return None
        return self.statements[index]

    def occurrence(self, mention: Mention) -> Occurrence:
        """A mention with its place."""
        place = _PLACES[mention.use]
        if self._denied and place > Place.NEGATED and self.denied_at(mention.span.start):
            place = Place.NEGATED
        if place is Place.UNDATED and mention.position is not None:
            place = self.place_in(mention.position)
        return Occurrence(mention.span.start, mention.span.end, place, mention.position)

    def denied_at(self, offset: int) -> bool:
        """Whether the statement that holds a character says that it was not done."""
        around = self.statement_at(offset)
        return around is not None and around.start in self._denied

    def in_bullet(self, offset: int, position: int) -> bool:
        """Whether a character stands in a bullet of a position."""
        return _last_around(*self._bullets, offset) == position

    def place_in(self, position: int) -> Place:
        """How work in that position counts: dated or undated."""
        dated = self.resume.positions[position].months is not None
        return Place.DATED if dated else Place.UNDATED

    @cached_property
    def latest(self) -> frozenset[int]:
        """The numbers of the dated positions that end last, each number once; empty when none is dated."""
        ends = {at: one.months[1] for at, one in enumerate(self.resume.positions) if one.months is not None}
        last = max(ends.values(), default=0)
        return frozenset(at for at, end in ends.items() if end == last)

    @cached_property
    def _mention_starts(self) -> tuple[list[int], int]:
        """Where the mentions begin, in order, and the length of the longest."""
        spans = [one.span for one in self.resume.mentions]
        return [span.start for span in spans], max((span.end - span.start for span in spans), default=0)

    @cached_property
    def _denied(self) -> frozenset[int]:
        """Where the denied statements start."""
        text = self.resume.text
        hinted = {around for around in map(self.statement_at, hints(text)) if around is not None}
        return frozenset(one.start for one in hinted if denied(text[one.start : one.end]))

    @cached_property
    def _starts(self) -> list[int]:
        return [statement.start for statement in self.statements]

    def _placed(self, start: int, end: int) -> Statement:
        position = _last_around(*self._positions, start)
        if position is not None:
            return Statement(start, end, self.place_in(position), position)
        section = _last_around(*self._sections, start)
        name = "other" if section is None else self.resume.sections[section][0]
        if name in _WORK:
            return Statement(start, end, Place.UNDATED)
        return Statement(start, end, Place.STUDIED if name in _STUDY else Place.LISTED)

    @cached_property
    def _positions(self) -> tuple[list[int], list[tuple[int, int, int]]]:
        return _by_start((one.span.start, one.span.end, at) for at, one in enumerate(self.resume.positions))

    @cached_property
    def _bullets(self) -> tuple[list[int], list[tuple[int, int, int]]]:
        told = ((span, at) for at, one in enumerate(self.resume.positions) for span in one.bullets)
        return _by_start((span.start, span.end, at) for span, at in told)

    @cached_property
    def _sections(self) -> tuple[list[int], list[tuple[int, int, int]]]:
        return _by_start((span.start, span.end, at) for at, (_, span) in enumerate(self.resume.sections))


def _by_start(spans: Iterable[tuple[int, int, int]]) -> tuple[list[int], list[tuple[int, int, int]]]:
    """Where the spans begin, in order, and the spans (start, end, number) themselves."""
    ordered = sorted(spans)
    return [start for start, _, _ in ordered], ordered


def _last_around(starts: list[int], spans: list[tuple[int, int, int]], offset: int) -> int | None:
    """The number of the last span to begin at or before ``offset``, when it still holds it."""
    index = bisect_right(starts, offset) - 1
    return spans[index][2] if index >= 0 and offset < spans[index][1] else None


_NO_EVIDENCE = frozenset({Use.NEGATED, Use.WISHED, Use.OTHERS})
_PLACES = {
    Use.USED: Place.UNDATED,
    Use.LISTED: Place.LISTED,
    Use.STUDIED: Place.STUDIED,
    Use.WISHED: Place.WISHED,
    Use.NEGATED: Place.NEGATED,
    Use.OTHERS: Place.OTHERS,
}


def _cut(resume: Resume) -> list[tuple[int, int]]:
    """Bullets as the facts found them, the rest by line; long ones by sentence."""
    bullets = sorted({(span.start, span.end) for one in resume.positions for span in one.bullets})
    pieces: list[tuple[int, int]] = []
    reached = 0
    for start, end in bullets:
        if start < reached:
            continue
        pieces.extend(_lines(resume.text, reached, start))
        pieces.extend(_sentences(resume.text, start, end))
        reached = end
    pieces.extend(_lines(resume.text, reached, len(resume.text)))
    return pieces


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for line in _LINE.finditer(text, start, end):
        found += _sentences(text, *line.span())
    return found


def _sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    if end - start <= _LONG:
        first, last = _trimmed(text, start, end)
        return [(first, last)] if last > first else []
    found: list[tuple[int, int]] = []
    for gap in _SENTENCE_END.finditer(text, start, end):
        found.append(_trimmed(text, start, gap.start()))
        start = gap.end()
    found.append(_trimmed(text, start, end))
    return [(first, last) for first, last in found if last > first]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " \t•\n":
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


@lru_cache(maxsize=1)
def _cues() -> tuple[tuple[Place, re.Pattern[str]], ...]:
    """For each kind of cue that takes a statement back, the pattern of its phrases."""
    found = []
    for line in lines_of("cues.txt"):
        kind, _, phrases = line.partition(" ")
        pattern = "|".join(re.escape(phrase) for phrase in phrases.split("|"))
        found.append((Place[kind.upper()], re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)))
    return tuple(found)


@lru_cache(maxsize=4096)
def taken_back(words: str) -> Place | None:
    """How the words before a mention take it back: "eager to learn" makes it a wish. None when they do not."""
    if denied(words):
        return Place.NEGATED
    plain = without_praise(words)
    for place, pattern in _cues():
        if pattern.search(plain):
            return place
    return None
