"""Entries into positions: what kind, title, organisation, months, and the things done in them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import chain

from tracker.documents.facts.dates import Period, within
from tracker.documents.facts.entries import Entry, entries_of
from tracker.documents.facts.found import Found
from tracker.documents.facts.marks import is_furniture, is_organisation, is_title
from tracker.documents.facts.periods import months_of
from tracker.documents.facts.pieces import Header, read_header
from tracker.documents.facts.rows import Row, sentences_of
from tracker.documents.facts.sections import Section
from tracker.documents.facts.sentences import head_of, read_sentence
from tracker.documents.facts.words import alternatives, key_of
from tracker.documents.types import Position, Span
from tracker.vocabulary import SKILL_KINDS, Kind

_OPEN = ".;:!?)"
_LONGEST_TITLE = 90
_SURE = 0.6  # of a title that shares the firm named above; a name that is hardly one shares nothing
_SHORT = 45  # characters of a row that may be a place or a duration alone


def positions_of(
    section: Section, periods: Sequence[Period], found: Found, today: date
) -> tuple[list[Position], list[str]]:
    """The positions of one section and remarks about their dates. ``periods`` are those inside the section."""
    positions: list[Position] = []
    notes: list[str] = []
    organisation: Span | None = None
    for entry in (_without_lists(each, found) for each in entries_of(section.rows, periods)):
        header, body = _header(entry, periods, project=section.name == "projects")
        if header.organisation is None and header.title is not None:
            header = Header(header.title, organisation if header.sure >= _SURE else None, header.sure)
        elif len(entry.header) > 1 or header.title is None:
            organisation = header.organisation
        else:
            organisation = None
        months, remark = months_of(entry.period, today) if entry.period else (None, None)
        notes += [remark] if remark else []
        positions.append(_position(section, entry, header, body, found=found, months=months))
    return positions, notes


def _position(
    section: Section,
    entry: Entry,
    header: Header,
    body: Sequence[Row],
    *,
    found: Found,
    months: tuple[int, int] | None,
) -> Position:
    period = entry.period
    title = header.title
    return Position(
        span=entry.span,
        kind=_kind(section, entry),
        title=title,
        organisation=header.organisation,
        dates=Span(period.start, period.end) if period else None,
        start=period.first if period else None,
        end=period.last if period else None,
        current=bool(period and period.current),
        months=months,
        title_terms=found.terms_in(title, Kind.TITLE) if title else (),
        bullets=bullets_of(body),
        confidence=round(header.sure * (1.0 if period else 0.7), 2),
    )


def _without_lists(entry: Entry, found: Found) -> Entry:
    """The entry without the lists of skills that stand above its title: the end of a list, not an employer."""
    kept = tuple(row for row in entry.header if not _is_list(row, found))
    return replace(entry, header=kept) if kept and len(kept) < len(entry.header) else entry


def _is_list(row: Row, found: Found) -> bool:
    if is_title(row.text):
        return False
    named = [match for match in found.within(row.span) if found.kind(match.term) in SKILL_KINDS]
    if len(named) < 2:
        return False
    return 2 * len({at for match in named for at in range(match.start, match.end)}) > len(row.text)


def _header(entry: Entry, periods: Sequence[Period], *, project: bool) -> tuple[Header, Sequence[Row]]:
    """Title and organisation, and the rows that tell what was done: a whole sentence is header and body at once."""
    span = entry.span
    inside = within(periods, span.start, span.end)
    dates = [Span(period.start, period.end) for period in inside]
    first = entry.header[0]
    if len(entry.header) == 1 and len(first.text) > 40:
        told = read_sentence(first, dates)
        if told:
            return told, (first, *entry.body)
    header = read_header(entry.header, dates)
    if project and header.title is not None:
        names = [span for span in (header.title, header.organisation) if span]
        return Header(min(names, key=lambda span: span.start), None, header.sure), entry.body
    if header.title is not None and header.title.end - header.title.start > _LONGEST_TITLE:
        header = Header(None, header.organisation, 0.3)
    if header.title is None and entry.body and not entry.body[0].bullet:
        header = _told_below(entry, header, dates)
    long = len(entry.header) == 1 and header.title is not None and first.end - header.title.end > 110
    return header, (first, *entry.body) if long else entry.body


def _told_below(entry: Entry, header: Header, dates: Sequence[Span]) -> Header:
    """The header with the occupation that the first row of the body begins with, when it names none itself."""
    head = head_of(entry.body[0], small=header.organisation is None)
    told = read_header((head,), dates) if head else header
    if told.title is None or not is_title(entry.body[0].text[: told.title.end - entry.body[0].start]):
        return header
    return Header(told.title, header.organisation or told.organisation, _SURE)


def _kind(section: Section, entry: Entry) -> str:
    """From the heading, then from the words of the title and the first lines."""
    if section.name == "projects":
        return "project"
    text = "\n".join(row.text for row in entry.header).lower()
    named = _kind_words().search(text)
    return key_of("position_kinds")[named[0]] if named else section.kind or "work"


@cache
def _kind_words() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(key_of('position_kinds'))})(?!\w)")


def bullets_of(rows: Sequence[Row]) -> tuple[Span, ...]:
    """What was done, one span each: a bullet with the lines it wraps onto, or a plain line that ends a sentence."""
    spans: list[Span] = []
    previous: Row | None = None
    for row in rows:
        if len(row.text) <= _SHORT and is_furniture(row.text):
            continue
        if previous is not None and _wraps(previous, row):
            spans[-1] = Span(spans[-1].start, row.end)
        else:
            spans.append(Span(row.start, row.end))
        previous = row
    return tuple(spans)


def _wraps(previous: Row, row: Row) -> bool:
    """Whether ``row`` is the next line of the same sentence."""
    if row.bullet or row.start < previous.end:
        return False
    if row.wrapped:
        return True
    return previous.text[-1] not in _OPEN and row.text[0].islower()


def told_in_sentences(rows: Sequence[Row], periods: Sequence[Period], found: Found, today: date) -> list[Position]:
    """Positions of a text without sections: each sentence or line that names an occupation beside a range of dates."""
    positions: list[Position] = []
    for row in chain.from_iterable(map(sentences_of, rows)):
        inside = [period for period in within(periods, row.start, row.end) if not period.alone]
        if not inside or not is_title(row.text):
            continue
        dates = [Span(period.start, period.end) for period in inside]
        header = read_sentence(row, dates) or read_header((row,), dates)
        if header.title is None or (header.sure < 0.8 and not is_organisation(row.text)):
            continue
        entry = Entry((row,), (), inside[0])
        section = Section("other", "", row.start, row.end, (row,), titled=False)
        months = months_of(inside[0], today)[0]
        positions.append(_position(section, entry, header, (row,), found=found, months=months))
    return positions
