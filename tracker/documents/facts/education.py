"""Courses of study: level, field, institution, year, in progress; and the degrees named in passing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cache
from itertools import chain
from typing import TypeAlias

from tracker.documents.facts.dates import Period, begins_with_month, within
from tracker.documents.facts.degrees import BLANKS, Degree, degrees_in, is_institution
from tracker.documents.facts.found import Found
from tracker.documents.facts.marks import is_place
from tracker.documents.facts.rows import Row, sentences_of
from tracker.documents.facts.words import alternatives, table, words
from tracker.documents.types import DegreeLevel, Education, Span
from tracker.vocabulary import Kind

_FIELD = re.compile(
    r"(?i:\s*+(?:'s|’s|s')?\s*+(?:\([^)]{0,20}\)\s*+)?(?:degree|diploma)?\s*+(?:(?:of|in)\s+(?:applied\s+)?(?:science|arts)s?\b)?"
    r"\s*+(?:\([^)]{0,20}\)\s*+)?(?:degree)?\s*+(?:,|:|\bin\b|\bof\b|\bmajor(?:ing)?\s+in\b|[-–—|(])?\s*+)"
    r"(?P<field>[A-Z][^,;|()\n\t–—]{2,70}?)(?=\s*:?\s*(?:[,;|()\n\t–—]|\bGPA\b|\s-\s|\bfrom\b|\bat\b|\bwith\b|\b(?:19|20)\d\d\b|$|\.))"
)
_IN_PASSING = re.compile(
    r"(?i)bachelor|master(?:'|’|s\b|\s+(?:of|degree|in)\b)|\bdegree\b|\bph\.?\s?d\b|doctorate|diplom|licence|b\.?tech\b|\bmba\b"
    r"|(?-i:\b[BM]\.?\s?(?:Sc|A|S|Eng|Ed|Com|Phil)\b)"
)
_UNNAMED = re.compile(
    r"\b(?i:degree|graduated?|majored|major)\s+in\s+([A-Z][\w& -]{2,60}?)(?=\s+(?:from|at|with)\b|[,.;|(\n]|$)"
)
_MOST_TOLD = 8  # degrees of one sentence; one with more tells of nobody's studies
_AHEAD = 10  # years from now in which somebody may still finish
_CUT = re.compile(r"[,;:|\t\n()]|\s[-–—]\s|\s{3,}|\b(?:from|at)\b")


_Named: TypeAlias = tuple[Row, list[Degree]]  # a row and the degrees it names


def education_of(rows: Sequence[Row], periods: Sequence[Period], found: Found, today: date) -> list[Education]:
    """The courses of study in an education section, in order."""
    named = [(row, degrees_in(row)) for row in rows]
    groups = _groups(named, periods)
    courses = [_course(group, periods, found, today) for group in groups]
    stated = zip(courses, groups, strict=True)
    return [course for course, group in stated if course.level or (_names_place(course) and not _honours(group))]


def _names_place(course: Education) -> bool:
    return bool(course.institution or course.field_span)


def _honours(group: Sequence[_Named]) -> bool:
    """Whether the first row that names a place of learning tells of a prize or of voluntary work, not of a course."""
    named = next((row.text for row, _ in group if is_institution(row.text)), group[0][0].text)
    return not words("education_words", "honour").isdisjoint(named.lower().translate(BLANKS).split())


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
        fresh = fresh or (has_degree and _leads(row, periods) and _leads(groups[-1][0][0], periods))
        if not groups or again or fresh:
            groups.append([])
            has_degree = has_institution = has_date = False
        groups[-1].append((row, degrees))
        has_degree, has_institution = has_degree or degree, has_institution or institution
        has_date = has_date or bool(within(periods, row.start, row.end))
    return groups


def _leads(row: Row, periods: Sequence[Period]) -> bool:
    """Whether a range of dates stands at the beginning of the row."""
    return any(not period.alone for period in within(periods, row.start, row.start + 1))


def _course(group: Sequence[_Named], periods: Sequence[Period], found: Found, today: date) -> Education:
    rows = [row for row, _ in group]
    named = [(degree, row) for row, degrees in group for degree in degrees]
    best = max(named, key=lambda pair: (pair[0].level, -pair[0].start), default=None)
    span = Span(rows[0].start, rows[-1].end)
    dates = within(periods, span.start, span.end)
    institution = _institution(group, dates)
    field = None if best else _unnamed_field(rows)
    if best:
        institution, leading = _apart(institution, *best, found)
        field = leading or _best_field(named, best[0].level)
    fields = found.terms_in(field, Kind.FIELD) if field else ()
    if not fields and best:
        fields = found.terms_in(best[1].span, Kind.FIELD)
    words_here = " ".join(row.text for row in rows).lower()
    year = _year(dates, today)
    unfinished = any(word in words_here for word in words("education_words", "unfinished"))
    ahead = _in_progress(words_here, dates, year, today)
    return Education(
        span=span,
        level=best[0].level if best and not (unfinished and not ahead) else None,
        fields=fields,
        field_span=field,
        institution=institution,
        year=year,
        in_progress=ahead and not unfinished,
        confidence=1.0 if best and not unfinished else 0.5,
    )


def _year(dates: Sequence[Period], today: date) -> int | None:
    """The year the course ended: the last one named with it; a number far ahead is none."""
    years = [period.last.year if period.last else None for period in dates]
    stated = [year for year in years if year is not None and year <= today.year + _AHEAD]
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


def _best_field(named: Sequence[tuple[Degree, Row]], level: DegreeLevel) -> Span | None:
    """The first field that stands behind a degree of the level."""
    return next((field for degree, row in named if degree.level == level and (field := _field(degree, row))), None)


def _field(degree: Degree, row: Row) -> Span | None:
    """What was studied: the words behind the degree, an institution skipped ("PhD Some University, Physics")."""
    at = degree.end - row.start
    for _ in range(2):
        match = _FIELD.match(row.text, at)
        if match is None:
            return None
        part = _part(row, match.start("field"), match.end("field"))
        if not (_is_elsewhere(part) or degrees_in(part)):
            return _without_month(part)
        at = match.end("field")
    return None


def _is_elsewhere(part: Row) -> bool:
    """Whether what stands behind the degree is no field but a place, a date or a mark."""
    text = part.text
    return is_institution(text) or is_place(text) or begins_with_month(text) or text.startswith("GPA")


def _without_month(part: Row) -> Span:
    """The field without the month before the year that follows it: "Botany May 2010"."""
    name, _, last = part.text.rpartition(" ")
    return Span(part.start, part.start + len(name.rstrip(" ,:"))) if name and begins_with_month(last) else part.span


def _unnamed_field(rows: Sequence[Row]) -> Span | None:
    """ "Degree in Botany": a field whose level is not stated."""
    for row in rows:
        match = _UNNAMED.search(row.text)
        if match:
            return Span(row.start + match.start(1), row.start + match.end(1))
    return None


def _apart(institution: Span | None, degree: Degree, row: Row, found: Found) -> tuple[Span | None, Span | None]:
    """A place of learning and the field written right before it: "BSc: Botany Alpha State University"."""
    if institution is None or not degree.end <= institution.start < row.end:
        return institution, None
    if row.text[degree.end - row.start : institution.start - row.start].strip(" :"):
        return institution, None
    text = row.text[: institution.end - row.start]
    start = at = institution.start + (3 if text.startswith("of ", institution.start - row.start) else 0)
    for match in found.within(institution):
        if found.kind(match.term) is not Kind.FIELD or text[at - row.start : match.start - row.start].strip():
            break
        at = match.end
    name = text[at - row.start :].strip()
    if at == start or not name[:1].isupper() or not is_institution(name) or is_institution(name.split()[0]):
        return institution, None
    return Span(institution.end - len(name), institution.end), Span(start, at)


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
