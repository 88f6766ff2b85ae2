"""Courses of study: level, field, institution, year, in progress; and the degrees named in passing."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import chain
from typing import TypeAlias

from ahocorasick_rs import AhoCorasick, MatchKind

from tracker.documents.facts.dates import Period, begins_with_month, within
from tracker.documents.facts.found import Found
from tracker.documents.facts.pieces import is_place
from tracker.documents.facts.rows import Row, sentences_of
from tracker.documents.facts.words import alternatives, same_length_lower, table, words
from tracker.documents.types import DegreeLevel, Education, Span
from tracker.vocabulary import Kind

_LEVELS = {level.name.lower(): level for level in DegreeLevel}
_FIELD = re.compile(
    r"(?i:\s*+(?:'s|’s|s')?\s*+(?:\([^)]{0,20}\)\s*+)?(?:degree|diploma)?\s*+(?:(?:of|in)\s+(?:applied\s+)?(?:science|arts)s?\b)?"
    r"\s*+(?:\([^)]{0,20}\)\s*+)?(?:degree)?\s*+(?:,|:|\bin\b|\bof\b|\bmajor(?:ing)?\s+in\b|[-–—|(])?\s*+)"
    r"(?P<field>[A-Z][^,;|()\n\t–—]{2,70}?)(?=\s*(?:[,;|()\n\t–—]|\s-\s|\bfrom\b|\bat\b|\bwith\b|\b(?:19|20)\d\d\b|$|\.))"
)
_IN_PASSING = re.compile(
    r"(?i)bachelor|master(?:'|’|s\b|\s+(?:of|degree|in)\b)|\bdegree\b|\bph\.?\s?d\b|doctorate|diplom|licence|b\.?tech\b|\bmba\b"
    r"|(?-i:\b[BM]\.?\s?(?:Sc|A|S|Eng|Ed|Com|Phil)\b)"
)
_BLANKS = str.maketrans(dict.fromkeys('\t,.;:()[]/|•"“”*_', " ") | {"’": "'"})
_TAIL = re.compile(r"(?:'?s|')?(?!\w)")
_UNNAMED = re.compile(
    r"\b(?i:degree|graduated?|majored|major)\s+in\s+([A-Z][\w& -]{2,60}?)(?=\s+(?:from|at|with)\b|[,.;|(\n]|$)"
)
_TOWN = re.compile(r"[a-z],\s*$")
_WORD_BEFORE = re.compile(r"[^\W\d_][\w'’-]*\s+$")
_LICENCE_IN = re.compile(r"(?i)\s+(?:de|en|ès|in|of)\s+\w|\s+d['’]\w|[\W\d]*$")
_TOWN_REACH = 12  # characters before an abbreviation in which the town's last letter and its comma stand
_NEXT_WORD = re.compile(r"\s*+(\S{0,20})")
_IN_FIELD = re.compile(r"\s+(?:in|of|degree)\b|\s*:")
_MOST_TOLD = 8  # degrees of one sentence; one with more tells of nobody's studies
_CUT = re.compile(r"[,;:|\t\n()]|\s[-–—]\s|\s{3,}|\b(?:from|at)\b")


@dataclass(frozen=True, slots=True)
class _Degree:
    start: int
    end: int
    level: DegreeLevel

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


_Named: TypeAlias = tuple[Row, list[_Degree]]  # a row and the degrees it names


@cache
def _names() -> tuple[AhoCorasick, tuple[tuple[str, DegreeLevel | None], ...]]:
    """An automaton over the degrees' names, each behind a blank, and the level of each; None: it only looks so."""
    levels: dict[str, DegreeLevel | None] = {" " + name: None for name in table("education_words")["unlike"]}
    levels |= {" " + name: _LEVELS[level] for level, names in table("degrees").items() for name in names}
    automaton = AhoCorasick(list(levels), matchkind=MatchKind.LeftmostLongest)
    return automaton, tuple((name[1:], level) for name, level in levels.items())


@cache
def _abbreviations() -> re.Pattern[str]:
    """Abbreviations with or without full stops: "BSc", "B.Sc.", "M. S."."""
    parts = []
    for level, names in table("degree_abbreviations").items():
        dotted = "|".join(r"\.?\s?".join(name) if name.isupper() and len(name) < 4 else _dotted(name) for name in names)
        parts.append(f"(?P<{level}>{dotted})")
    return re.compile(rf"(?<![\w.&-])(?:{'|'.join(parts)})\.?(?![\w&])")


def _dotted(name: str) -> str:
    """ "PhD" also as "Ph.D" and "Ph. D": a full stop before each capital."""
    return re.sub(r"(?<=.)([A-Z])", r"\\.?\\s?\1", name)


def degrees_in(row: Row) -> list[_Degree]:
    """The degrees that a row names, in order, none overlapping."""
    named = _named_degrees(row)
    starts = [degree.start for degree in named]
    found = list(named)
    for match in _abbreviations().finditer(row.text):
        if not _is_degree(match):
            continue
        degree = _Degree(row.start + match.start(), row.start + match.end(), _LEVELS[match.lastgroup or ""])
        at = bisect_left(starts, degree.end) - 1  # the last name that begins before the abbreviation ends
        if at < 0 or named[at].end <= degree.start:
            found.append(degree)
    return sorted(found, key=lambda degree: degree.start)


def _is_degree(match: re.Match[str]) -> bool:
    """Whether an abbreviation is meant as a degree, not as a state ("Boston, MA"), a word ("AS") or "MS Office"."""
    name, text = match[0].strip(". "), match.string
    if name in words("education_words", "state") and _TOWN.search(
        text, max(0, match.start() - _TOWN_REACH), match.start()
    ):
        return bool(_IN_FIELD.match(text, match.end()))
    if name in words("education_words", "word") and text.isupper():
        return False
    if name != "MS":
        return True
    following = _NEXT_WORD.match(text, match.end())
    return not (following and following[1].strip(",.;") in words("education_words", "software"))


def _named_degrees(row: Row) -> list[_Degree]:
    """The degrees written out: "Bachelor's", "Licence"; a plural or possessive belongs to the name."""
    automaton, names = _names()
    plain = " " + same_length_lower(row.text).translate(_BLANKS)
    found: list[_Degree] = []
    for number, start, end in automaton.find_matches_as_indexes(plain):
        tail = _TAIL.match(plain, end)
        name, level = names[number]
        if tail and level and (name != "licence" or _is_studied(row.text, start, tail.end() - 1)):
            found.append(_Degree(row.start + start, row.start + tail.end() - 1, level))
    return found


def _is_studied(text: str, start: int, end: int) -> bool:
    """Whether a "licence" is the French degree: a subject or a place of learning says so, or nothing else stands there;
    but no word before it that names another kind ("forklift licence").
    """
    before = _WORD_BEFORE.search(text, max(0, start - 20), start)
    return not before and bool(_LICENCE_IN.match(text, end) or is_institution(text))


def is_institution(text: str) -> bool:
    """Whether a word of ``text`` marks a place of learning."""
    marks = words("education_words", "institution")
    return any(word.strip(".,()'’").lower() in marks for word in text.split())


def is_schooling(text: str) -> bool:
    """Whether a line speaks of a place of learning or of a degree."""
    return is_institution(text) or bool(degrees_in(Row(0, len(text), text)))


def education_of(rows: Sequence[Row], periods: Sequence[Period], found: Found, today: date) -> list[Education]:
    """The courses of study in an education section, in order."""
    named = [(row, degrees_in(row)) for row in rows]
    courses = [_course(group, periods, found, today) for group in _groups(named, periods)]
    return [course for course in courses if course.level or course.institution or course.field_span]


def education_in_passing(rows: Sequence[Row], periods: Sequence[Period], found: Found, today: date) -> list[Education]:
    """Degrees that a summary or a text without sections names: "holds a Master's degree in engineering"."""
    courses: list[Education] = []
    telling = filter(_tells, rows)
    for row in filter(_tells, chain.from_iterable(map(sentences_of, telling))):
        for degree in degrees_in(row)[:_MOST_TOLD]:
            if degree.level < DegreeLevel.ASSOCIATE:
                continue
            course = _course([(row, [degree])], periods, found, today)
            if course.field_span or course.institution or len(row.text) < 60:
                courses.append(course)
    return courses


def _tells(row: Row) -> bool:
    return _IN_PASSING.search(row.text) is not None


def _groups(named: Sequence[_Named], periods: Sequence[Period]) -> list[list[_Named]]:
    """Rows of one course each: a new one begins with a second degree, or a second institution."""
    groups: list[list[_Named]] = []
    has_degree = has_institution = has_date = False
    for row, degrees in named:
        degree, institution = bool(degrees), is_institution(row.text)
        again = (degree and has_degree) or (institution and has_institution and (has_date or not degree))
        fresh = row.gap and has_degree and has_institution and (degree or institution)
        if not groups or again or fresh:
            groups.append([])
            has_degree = has_institution = has_date = False
        groups[-1].append((row, degrees))
        has_degree, has_institution = has_degree or degree, has_institution or institution
        has_date = has_date or bool(within(periods, row.start, row.end))
    return groups


def _course(group: Sequence[_Named], periods: Sequence[Period], found: Found, today: date) -> Education:
    rows = [row for row, _ in group]
    named = [(degree, row) for row, degrees in group for degree in degrees]
    best = max(named, key=lambda pair: (pair[0].level, -pair[0].start), default=None)
    span = Span(rows[0].start, rows[-1].end)
    dates = within(periods, span.start, span.end)
    field = next(
        (place for degree, row in named if best and degree.level == best[0].level and (place := _field(degree, row))),
        None,
    )
    field = field if best else _unnamed_field(rows)
    fields = found.terms_in(field, Kind.FIELD) if field else ()
    if not fields and best:
        fields = found.terms_in(best[1].span, Kind.FIELD)
    words_here = " ".join(row.text for row in rows).lower()
    year = _year(dates)
    unfinished = any(word in words_here for word in words("education_words", "unfinished"))
    ahead = _in_progress(words_here, dates, year, today)
    return Education(
        span=span,
        level=best[0].level if best and not (unfinished and not ahead) else None,
        fields=fields,
        field_span=field,
        institution=_institution(group, dates),
        year=year,
        in_progress=ahead and not unfinished,
        confidence=1.0 if best and not unfinished else 0.5,
    )


def _year(dates: Sequence[Period]) -> int | None:
    """The year the course ended: the last one named with it."""
    years = [period.last.year if period.last else None for period in dates]
    stated = [year for year in years if year is not None]
    return max(stated, default=None)


@cache
def _progress() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(table('education_words')['progress'])})(?!\w)")


def _in_progress(text: str, dates: Sequence[Period], year: int | None, today: date) -> bool:
    """Said so, open, or ending after today. A year that is long past overrules the word ("student council 2015")."""
    if any(period.current for period in dates):
        return True
    if year is not None:
        last = max((period.last.month or 1 for period in dates if period.last and period.last.year == year), default=1)
        return (year, last) > (today.year, today.month)
    return bool(_progress().search(text))


def _field(degree: _Degree, row: Row) -> Span | None:
    """What was studied: the words behind the degree, an institution skipped ("PhD Some University, Physics")."""
    at = degree.end - row.start
    for _ in range(2):
        match = _FIELD.match(row.text, at)
        if match is None:
            return None
        part = _part(row, match.start("field"), match.end("field"))
        if not (is_institution(part.text) or degrees_in(part) or is_place(part.text) or begins_with_month(part.text)):
            return part.span
        at = match.end("field")
    return None


def _unnamed_field(rows: Sequence[Row]) -> Span | None:
    """ "Degree in Botany": a field whose level is not stated."""
    for row in rows:
        match = _UNNAMED.search(row.text)
        if match:
            return Span(row.start + match.start(1), row.start + match.end(1))
    return None


def _part(row: Row, start: int, end: int) -> Row:
    return Row(row.start + start, row.start + end, row.text[start:end])


def _institution(group: Sequence[_Named], dates: Sequence[Period]) -> Span | None:
    """The piece of a row that names a place of learning, without the degree and the dates beside it."""
    for row, degrees in group:
        start = 0
        cuts = [match.span() for match in _CUT.finditer(row.text)]
        beside = [one.span for one in degrees] + [Span(one.start, one.end) for one in within(dates, row.start, row.end)]
        cuts += [(one.start - row.start, one.end - row.start) for one in beside]
        for cut, following in [*sorted(cuts), (len(row.text), len(row.text))]:
            piece = row.text[start : max(start, cut)]
            if is_institution(piece):
                bare = piece.strip(" .:*_–-\t")
                offset = row.start + start + piece.index(bare)
                return Span(offset, offset + len(bare))
            start = max(start, following)
    return None
