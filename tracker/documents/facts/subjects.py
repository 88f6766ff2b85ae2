"""What was studied: the words behind a degree, apart from the place of learning that may stand right behind them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from tracker.documents.facts.dates import begins_with_month
from tracker.documents.facts.degrees import Degree, degrees_in, is_institution
from tracker.documents.facts.found import Found
from tracker.documents.facts.marks import is_place
from tracker.documents.facts.rows import Row
from tracker.documents.facts.words import words
from tracker.documents.types import DegreeLevel, Span
from tracker.vocabulary import Kind

_FIELD = re.compile(
    r"(?i:\s*+(?:'s|’s|s')?\s*+(?:\([^)]{0,20}\)\s*+)?(?:degrees?|diploma)?+"
    r"\s*+(?:(?:of|in)\s+(?:applied\s+)?(?:science|arts)s?\b(?!\s+(?:and|&)\s))?+"
    r"\s*+(?:\([^)]{0,20}\)\s*+)?(?:degree)?+\s*+(?:,|:|\bin\b|\bof\b|\bmajor(?:ing)?\s+in\b|[-–—|(])?\s*+)"
    r"(?P<field>[A-Z][^,;|()\n\t–—]{2,70}?)(?=\s*:?\s*(?:[,;|()\n\t–—]|\bGPA\b|\s-\s|\bfrom\b|\bat\b|\bwith\b"
    r"|\b(?:Current|Present|Expected)\b|\b(?:19|20)\d\d\b|$|\.))"
)
_SMALL = re.compile(  # "degree in applied botany"
    r"(?i:\s*+(?:'s|’s)?\s*+(?:degree|diploma)?\s+in\s+)(?P<field>[a-z][^,;|()\n\t–—.]{2,60}?)"
    r"(?=\s*(?:[,;|()\n\t–—.]|\b(?:from|at|with|or)\b|$))"
)
_UNNAMED = re.compile(
    r"\b(?i:degree|graduated?|majored|major)\s+in\s+([A-Z][\w& -]{2,60}?)(?=\s+(?:from|at|with)\b|[,.;|(\n]|$)"
)
_WORD = re.compile(r"[^\s,;:|()/&+–—-]+|[,;:|()]")
_LEAD = re.compile(r"(?i:(?:degree\s+)?(?:(?:of|in)\s+)?)(?=[A-Z])")
_TO_FIELD = re.compile(r"(?i)\s*(?:degree\s*)?(?:of\s[^,;:|]{2,40}?\s?[:–-]|\([^)]{0,20}\)\s?:?|[:–-])?\s*")
_UNIVERSITY = re.compile(r"(?i)univ\w*\.? (?:college |of )")
_EDGE = re.compile(r"\s*(?:[,;:|(–—-]|\d|$)")
_NUMBER = re.compile(r"[\s\d/.,:-]+$")  # of the month before a year: "Botany 05/2009"
_LONGEST = 200  # characters in which the subjects of one course are told
_MOST_DEGREES = 20  # of one course that are asked for a field: a row of more is no course
_BOUND = frozenset({"of", "for", "and", "&", "in"})  # a field behind one of these belongs to a name


def best_field(named: Sequence[tuple[Degree, Row]], level: DegreeLevel) -> Span | None:
    """The first field that stands behind a degree of the level."""
    alike = islice((pair for pair in named if pair[0].level == level), _MOST_DEGREES)
    return next((field for degree, row in alike if (field := _field(degree, row))), None)


def _field(degree: Degree, row: Row) -> Span | None:
    """What was studied: the words behind the degree, an institution skipped ("PhD Some University, Physics")."""
    at = degree.end - row.start
    for _ in range(1 if degree.level is DegreeLevel.SECONDARY else 2):
        match = _FIELD.match(row.text, at) or _SMALL.match(row.text, at)
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
    """The field without the month before the year that follows it: "Botany May 2010", "Botany 05/2010"."""
    bare = part.text[: number.start()] if (number := _NUMBER.search(part.text)) else part.text
    name, _, last = bare.rpartition(" ")
    bare = name.rstrip(" ,:") if name and begins_with_month(last) else bare
    return Span(part.start, part.start + len(bare))


def unnamed_field(rows: Sequence[Row]) -> Span | None:
    """ "Degree in Botany": a field whose level is not stated."""
    for row in rows:
        match = _UNNAMED.search(row.text)
        if match:
            return Span(row.start + match.start(1), row.start + match.end(1))
    return None


def field_alone(row: Row, dates: Sequence[Span], found: Found) -> Span | None:
    """A row that holds subjects and nothing else but dates: the line below "Bachelor of Science"."""
    stop = min((date.start for date in dates if row.start <= date.start < row.end), default=row.end)
    end = _subjects_end(row, row.start, stop, found)
    bare = row.text[: end - row.start]
    return (
        Span(row.start, end) if bare and not row.text[end - row.start : stop - row.start].strip(" ,.:;|(–-") else None
    )


def field_before(row: Row, named: Span, found: Found) -> Span | None:
    """Subjects at the beginning of the row, before what is named there: "Applied Botany, 2010 Alpha College"."""
    end = _subjects_end(row, row.start, named.start, found)
    parted = _EDGE.match(row.text[: named.start - row.start], end - row.start)
    return Span(row.start, end) if end > row.start and parted else None


def _names_more(name: str) -> bool:
    """Whether more than a mark and subjects name a place of learning: no "Management School" that lost a word."""
    common = words("education_words", "subject") | words("education_words", "attribute")
    own = [word for word in name.split() if not (word.lower() in common or is_institution(word))]
    return name[:1].isupper() and bool(own) and is_institution(name)


def follows(degree: Degree, institution: Span, row: Row) -> bool:
    """Whether nothing but a degree's own name stands between it and the place of learning."""
    behind = row.text[degree.end - row.start : max(0, institution.start - row.start)]
    return degree.end <= institution.start < row.end and _TO_FIELD.fullmatch(behind) is not None


def apart(institution: Span, row: Row, found: Found) -> tuple[Span, Span | None]:
    """A place of learning and the field written right before it: "BSc: Botany Alpha State University"."""
    lead = _LEAD.match(row.text, institution.start - row.start)
    start = row.start + lead.end() if lead else institution.start
    end = _subjects_end(row, start, institution.end, found)
    name = _name_behind(row, end, institution)
    if name and is_institution(name.partition(" ")[0]) and not _UNIVERSITY.match(name):
        end = start + max(0, row.text[start - row.start : end - row.start].rfind(" "))
        name = _name_behind(row, end, institution) if _subjects_end(row, start, end, found) == end else ""
    if end <= start or not _names_more(name):
        return Span(start, institution.end), None
    return Span(institution.end - len(name), institution.end), Span(start, end)


def without_repeat(institution: Span, field: Span, row: Row) -> Span:
    """The place of learning without the field that is told again behind its name."""
    name = row.text[institution.start - row.start : institution.end - row.start]
    said = row.text[max(0, field.start - row.start) : max(0, field.end - row.start)].casefold()
    at = name.casefold().find(f" {said}") if said else -1
    before = name[: max(0, at)].rstrip(" ,-–:")
    told_again = at > 0 and " " in before and is_institution(before) and not _binds(before.rpartition(" ")[2].lower())
    return Span(institution.start, institution.start + len(before)) if told_again else institution


def _binds(word: str) -> bool:
    """Whether a field behind the word belongs to it: "College of Botany", "Institute of Applied Botany"."""
    return (
        word in _BOUND or word in words("education_words", "attribute") or word in words("education_words", "subject")
    )


def _name_behind(row: Row, end: int, institution: Span) -> str:
    return row.text[end - row.start : institution.end - row.start].lstrip(" ,:/-–")


def _subjects_end(row: Row, start: int, stop: int, found: Found) -> int:
    """Where the words end that name subjects from ``start`` on; ``start`` when none stands there."""
    stop = min(stop, start + _LONGEST)
    fields = [match for match in found.within(Span(start, stop)) if found.kind(match.term) is Kind.FIELD]
    heads, attributes = words("education_words", "subject"), words("education_words", "attribute")
    reached = start
    for token in _WORD.finditer(row.text, start - row.start, stop - row.start):
        at, word = row.start + token.start(), token[0].lower()
        if word in heads or any(match.start <= at < match.end for match in fields):
            reached = row.start + token.end()
        elif word not in attributes:
            break
    return reached


def _part(row: Row, start: int, end: int) -> Row:
    return Row(row.start + start, row.start + end, row.text[start:end])
