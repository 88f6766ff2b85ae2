"""From a document to its facts, step by step."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from tracker.documents.contact import contact
from tracker.documents.facts.certifications import certifications_of
from tracker.documents.facts.claims import claims_of
from tracker.documents.facts.dates import Period, find_periods
from tracker.documents.facts.degrees import is_schooling
from tracker.documents.facts.education import education_in_passing, education_of
from tracker.documents.facts.found import Found
from tracker.documents.facts.genre import AD, FOREIGN, is_advertisement, is_foreign
from tracker.documents.facts.identity import blanked
from tracker.documents.facts.languages import languages_of
from tracker.documents.facts.links import links_of
from tracker.documents.facts.marks import is_title
from tracker.documents.facts.mentions import mentions_of
from tracker.documents.facts.periods import union_months
from tracker.documents.facts.positions import positions_of, told_in_sentences
from tracker.documents.facts.rows import refreshed, rows_of
from tracker.documents.facts.sections import Section, headings_apart, row_label, sections_of
from tracker.documents.names import is_name
from tracker.documents.types import Document, Education, Line, Position, Resume, Span
from tracker.vocabulary import STANDARD, Vocabulary

PAID = frozenset({"work", "internship", "military", "teaching"})
_LONG_CAREER = 60 * 12
_CAREER = "more than sixty years of work"
_WITH_POSITIONS = ("experience", "projects")
_TOLD = 0.8  # the confidence of "worked as … at …"
_MAY_HIDE_WORK = ("other", "summary", "skills", "education", "languages", "awards")
_WITHOUT_DEGREES = ("education", "experience", "projects", "references", "interests")


@dataclass(frozen=True, slots=True)
class _Reading:
    """What every step needs."""

    text: str
    sections: list[Section]
    periods: tuple[Period, ...]
    starts: list[int]
    found: Found
    today: date

    def periods_in(self, section: Section) -> Sequence[Period]:
        first = bisect_left(self.starts, section.start)
        return self.periods[first : bisect_left(self.starts, section.end)]


def resume(document: Document, *, today: date, vocabulary: Vocabulary = STANDARD) -> Resume:
    """The facts that ``document`` states, each with its span. ``today`` ends what is said to go on.

    Never raises: a text that is no résumé gives no facts and a sentence in ``notes``.
    """
    if not document.lines:
        document = replace(document, lines=(Line(Span(0, len(document.text)), 0),))
    rows = headings_apart(rows_of(document))
    text = blanked(document.text, contact(document), rows, vocabulary)
    sections = sections_of(refreshed(rows, text))
    periods = find_periods(text)
    reading = _Reading(text, sections, periods, [period.start for period in periods], Found(text, vocabulary), today)
    positions, notes = _positions(reading)
    foreign = [FOREIGN] if is_foreign(text) else []
    named = tuple((section.name, Span(section.start, section.end)) for section in sections)
    if not any(position.months for position in positions) and is_advertisement(text):
        return Resume(text, today, named, vocabulary_version=vocabulary.version, notes=(AD, *foreign))
    return _resume(reading, named, positions, notes + foreign, links_of(document.text))


def _resume(
    reading: _Reading,
    named: tuple[tuple[str, Span], ...],
    positions: tuple[Position, ...],
    notes: list[str],
    links: tuple[Span, ...],
) -> Resume:
    text, found = reading.text, reading.found
    mentions = mentions_of(text, found, reading.sections, positions)
    months = union_months(position.months for position in positions if position.months and position.kind in PAID)
    return Resume(
        text=text,
        today=reading.today,
        sections=named,
        positions=positions,
        education=_education(reading),
        certifications=certifications_of(text, reading.sections, reading.periods, found, mentions),
        mentions=mentions,
        languages=languages_of(text, found, mentions),
        claims=claims_of(text, found, mentions),
        links=links,
        total_months=months,
        vocabulary_version=found.vocabulary.version,
        notes=tuple(dict.fromkeys(notes + ([_CAREER] if months > _LONG_CAREER else []))),
    )


def _positions(reading: _Reading) -> tuple[tuple[Position, ...], list[str]]:
    """From the sections that hold positions; from any sentence when there is no such section."""
    positions: list[Position] = []
    notes: list[str] = []
    for section in reading.sections:
        if section.name in _WITH_POSITIONS:
            here, remarks = positions_of(section, reading.periods_in(section), reading.found, reading.today)
            positions += here
            notes += remarks
    if not any(section.name == "experience" for section in reading.sections):
        positions += _scattered(reading)
    return tuple(sorted(positions, key=lambda position: position.span.start)), notes


def _scattered(reading: _Reading) -> list[Position]:
    """The jobs of a document without a section for them: dated entries headed by an occupation, then sentences."""
    positions: list[Position] = []
    for section in map(_without_name, reading.sections):
        if section.name not in _MAY_HIDE_WORK:
            continue
        inside = reading.periods_in(section)
        here, _ = positions_of(section, inside, reading.found, reading.today)
        sure = [one for one in here if one.months and one.title and one.confidence >= _TOLD]
        if section.name == "awards":  # a prize has one date, a job two
            sure = [one for one in sure if one.start != one.end]
        if all(one.confidence == _TOLD for one in sure):
            sure = told_in_sentences(section.rows, inside, reading.found, reading.today)
        positions += [one for one in sure if not _is_schooling(reading, one)]
    return positions


def _without_name(section: Section) -> Section:
    """The section without a name at its top, which is nobody's employer."""
    first, *rest = section.rows or (None,)
    named = not section.titled and first is not None and is_name(first.text) and not is_title(first.text)
    return replace(section, rows=tuple(rest)) if named else section


def _is_schooling(reading: _Reading, position: Position) -> bool:
    """Whether the position's first line, before what was done, speaks of a course of study."""
    if position.confidence == _TOLD:
        return False
    end = next((span.start for span in position.bullets if span.start > position.span.start), position.span.end)
    return is_schooling(reading.text[position.span.start : end].partition("\n")[0])


def _education(reading: _Reading) -> tuple[Education, ...]:
    """From education sections and rows labelled so; else the degrees named in passing."""
    courses: list[Education] = []
    for section in reading.sections:
        inside = reading.periods_in(section)
        if section.name == "education":
            courses += education_of(section.rows, inside, reading.found, reading.today)
            continue
        for row in section.rows:
            label = row_label(row)
            if label and label[0] == "education":
                courses += education_of((row,), inside, reading.found, reading.today)
    if not any(course.level for course in courses):
        for section in reading.sections:
            if section.name not in _WITHOUT_DEGREES or (section.name == "experience" and not courses):
                inside = reading.periods_in(section)
                courses += education_in_passing(section.rows, inside, reading.found, reading.today)
    return tuple(courses)
