"""Courses of study: level, field, institution, year, in progress; and the degrees named in passing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import cache
from itertools import chain
from operator import or_
from typing import NamedTuple, TypeAlias

from tracker.documents.facts.dates import Period, within
from tracker.documents.facts.degrees import (
    BLANKS,
    Degree,
    degrees_in,
    is_institution,
    is_school,
    names_institution,
)
from tracker.documents.facts.found import Found
from tracker.documents.facts.rows import Row, sentences_of
from tracker.documents.facts.subjects import (
    apart,
    best_field,
    field_alone,
    field_before,
    follows,
    unnamed_field,
    without_repeat,
)
from tracker.documents.facts.words import alternatives, table, words
from tracker.documents.types import DegreeLevel, Education, Span
from tracker.vocabulary import Kind

_IN_PASSING = re.compile(
    r"(?i)bachelor|master(?:'|’|s\b|\s+(?:of|degree|in)\b)|\bdegree\b|\bph\.?\s?d\b|doctorate|diplom|licence|b\.?tech\b|\bmba\b"
    r"|(?-i:\b[BM]\.?\s?(?:Sc|A|S|Eng|Ed|Com|Phil)\b)"
)
_MOST_TOLD = 8  # degrees of one sentence; one with more tells of nobody's studies
_AHEAD = 8  # years from now in which somebody may still finish
_CUT = re.compile(r"[,;:|\t\n()]|\s[-–—]\s|\s{3,}|\b(?:from|at|Current|Present|Expected)\b")


_Named: TypeAlias = tuple[Row, list[Degree]]  # a row and the degrees it names


class _Place(NamedTuple):
    """Where a place of learning is named, and the row that names it."""

    span: Span
    row: Row


class _Told(NamedTuple):
    """What a row, or the rows of a course so far, tell of; ``schooling`` is a degree of a school alone."""

    degree: bool
    schooling: bool
    institution: bool
    school: bool
    date: bool


_NOTHING = _Told(degree=False, schooling=False, institution=False, school=False, date=False)


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
    """Rows of one course each: a new one begins with a second degree, a second institution, or a date above both."""
    groups: list[list[_Named]] = []
    told = _NOTHING
    for row, degrees in named:
        here = _told(row, degrees, periods)
        fresh = row.gap and told.degree and told.institution and (here.degree or here.institution)
        begun = told.degree or told.institution
        fresh = fresh or (begun and _leads(row, periods) and _leads(groups[-1][0][0], periods))
        if not groups or fresh or _again(told, here):
            groups.append([])
            told = _NOTHING
        groups[-1].append((row, degrees))
        told = _Told(*map(or_, told, here))
    return groups


def _told(row: Row, degrees: Sequence[Degree], periods: Sequence[Period]) -> _Told:
    named = [one for one in degrees if not is_school(one, row)]
    return _Told(
        degree=bool(named),
        schooling=bool(named) and all(one.level is DegreeLevel.SECONDARY for one in named),
        institution=_holds_institution(row, named),
        school=len(named) < len(degrees),
        date=bool(within(periods, row.start, row.end)),
    )


def _again(told: _Told, here: _Told) -> bool:
    """Whether the row tells anew what its group has told already, or of a college where the group tells of school."""
    if (here.degree and told.degree) or (here.institution and told.institution and (told.date or not here.degree)):
        return True
    if here.schooling:
        return told.institution and told.date and not told.school
    return told.schooling and here.institution and not (here.degree or here.school)


def _holds_institution(row: Row, degrees: Sequence[Degree]) -> bool:
    """Whether the row names a place of learning, the "School" of "High School Diploma" left out."""
    edges = [row.start, *(edge for degree in degrees for edge in (degree.start, degree.end)), row.end]
    between = zip(edges[::2], edges[1::2], strict=True)
    return is_institution("".join(row.text[start - row.start : end - row.start] for start, end in between))


def _leads(row: Row, periods: Sequence[Period]) -> bool:
    """Whether a date stands at the beginning of the row."""
    return bool(within(periods, row.start, row.start + 1))


def _course(group: Sequence[_Named], periods: Sequence[Period], found: Found, today: date) -> Education:
    rows = [row for row, _ in group]
    named = [(degree, row) for row, degrees in group for degree in degrees]
    best = max(named, key=lambda pair: (pair[0].level, -pair[0].start), default=None)
    span = Span(rows[0].start, rows[-1].end)
    written = within(periods, span.start, span.end)
    institution, field = _studied(group, named, written, found)
    fields = found.terms_in(field, Kind.FIELD) if field else ()
    if not fields and best:
        fields = found.terms_in(best[1].span, Kind.FIELD)
    words_here = " ".join(row.text for row in rows).lower()
    dates = _dates(group, written)
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


def _dates(group: Sequence[_Named], dates: Sequence[Period]) -> Sequence[Period]:
    """The dates of the course: those beside a degree's name, else all; a prize of another year stands below it."""
    rows = [row for row, degrees in group if degrees]
    beside = [date for date in dates if any(row.start <= date.start < row.end for row in rows)]
    return beside or dates


def _studied(
    group: Sequence[_Named], named: Sequence[tuple[Degree, Row]], dates: Sequence[Period], found: Found
) -> tuple[Span | None, Span | None]:
    """The place of learning and the field of one course."""
    rows = [row for row, _ in group]
    best = max(named, key=lambda pair: (pair[0].level, -pair[0].start), default=None)
    place = _institution(group, dates)
    if best is None:
        return _unnamed(rows, place, found)
    institution: Span | None = place.span if place else None
    field: Span | None = None
    if place and place.row is best[1] and follows(best[0], *place):
        institution, field = apart(*place, found)
    field = field or best_field(named, best[0].level) or field_before(best[1], best[0].span, found)
    if field is None and place and place.row is best[1] and best[0].end <= place.span.start:
        institution, field = apart(*place, found)
    if field is None and best[1] is not rows[-1]:
        below = rows[rows.index(best[1]) + 1]
        field = field_alone(below, [Span(date.start, date.end) for date in dates], found)
    if field and institution and place and place.row.start <= field.start < place.row.end:
        institution = without_repeat(institution, field, place.row)
        field = None if institution.start <= field.start < institution.end else field
    return institution, field


def _unnamed(rows: Sequence[Row], place: _Place | None, found: Found) -> tuple[Span | None, Span | None]:
    """The same of a course whose degree is not stated."""
    field = unnamed_field(rows)
    if place is None or field:
        return place.span if place else None, field
    institution, field = apart(*place, found)
    return institution, field or field_before(place.row, institution, found)


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


def _institution(group: Sequence[_Named], dates: Sequence[Period]) -> _Place | None:
    """The piece of a row that names a place of learning, without the degree and the dates beside it."""
    for row, degrees in group:
        start = 0
        cuts = [match.span() for match in _CUT.finditer(row.text)]
        beside = [degree.span for degree in degrees if not is_school(degree, row)]
        beside += [Span(date.start, date.end) for date in within(dates, row.start, row.end)]
        cuts += [(one.start - row.start, one.end - row.start) for one in beside]
        for cut, following in [*sorted(cuts), (len(row.text), len(row.text))]:
            bare = row.text[start : max(start, cut)].strip(" .:*_–-\t")
            if bare and names_institution(bare):
                offset = row.start + row.text.index(bare, start)
                return _Place(Span(offset, offset + len(bare)), row)
            start = max(start, following)
    return None
