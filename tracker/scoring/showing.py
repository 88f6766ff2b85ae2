"""Standings to evidence: the strongest few places, each quoted once, each with a note that says how it counts."""

from __future__ import annotations

from collections.abc import Iterable

from tracker.documents import Month, Position
from tracker.scoring.quoting import quote
from tracker.scoring.reading import Occurrence, Place, Reading
from tracker.scoring.standing import Standing, Tie
from tracker.scoring.types import Evidence
from tracker.scoring.wording import shortened

MOST_QUOTES = 3
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_NOTES = {
    Place.DATED: "used in a dated role",
    Place.UNDATED: "used in a role without dates",
    Place.LISTED: "named, not shown in a role",
    Place.STUDIED: "named in studies",
    Place.NEGATED: "not counted: says it was not used",
    Place.WISHED: "not counted: something to learn",
    Place.OTHERS: "not counted: the work of others",
    Place.NOWHERE: "not counted: may be an everyday word",
}


def evidence_of(reading: Reading, occurrences: Iterable[Occurrence], note: str = "") -> tuple[Evidence, ...]:
    """At most three quotes, in the order given, no two of which overlap; ``note`` replaces how each counts."""
    found: list[Evidence] = []
    for one in occurrences:
        if any(one.start < each.end and each.start < one.end for each in found):
            continue
        piece = quote(reading, one.start, one.end, note or note_of(reading, one))
        if not any(piece.start < each.end and each.start < piece.end for each in found):
            found.append(piece)
        if len(found) == MOST_QUOTES:
            break
    return tuple(found)


def near_sentence(one: Standing) -> str:
    """What stands in for the term asked for, and that it counts in part."""
    name = shortened(one.label)
    if one.tie is Tie.PART and one.via:
        return f"Your résumé names {name} as part of “{shortened(one.via)}”. That counts in part."
    if one.tie is Tie.PART:
        return f"We found some of the words of “{name}”. That counts in part."
    if one.tie is Tie.AKIN:
        return f"We found {shortened(one.via)}, a language related to {name}. That counts a little."
    how = "is close to" if one.tie is Tie.CLOSE else "is broader than"
    return f"We found {shortened(one.via)}, which {how} {name}. That counts in part."


def note_of(reading: Reading, one: Occurrence) -> str:
    """How an occurrence counts: "used in a dated role, Mar 2023 to today"."""
    note = _NOTES[one.place]
    if one.place is Place.DATED and one.position is not None:
        return f"{note}, {period_of(reading.resume.positions[one.position])}"
    return note


def period_of(position: Position) -> str:
    """A position's time as stated: "Mar 2023 to today", "2012 to 2015"."""
    start, end = _month(position.start), "today" if position.current else _month(position.end)
    if not start or not end or start == end:
        return start or end
    return f"{start} to {end}"


def dates_of(reading: Reading, position: int, note: str) -> Evidence:
    """The words of a position that state its time, with its title when both stand on one line."""
    one = reading.resume.positions[position]
    span = one.dates or one.title or one.span
    return quote(reading, span.start, min(span.end, span.start + 80), note)


def periods_of(reading: Reading, positions: Iterable[int]) -> tuple[Evidence, ...]:
    """The dates of the longest three of some dated positions, in the order of the text."""
    longest = sorted(positions, key=lambda at: (-_length(reading, at), at))[:MOST_QUOTES]
    found: list[Evidence] = []
    for at in sorted(longest):
        piece = dates_of(reading, at, f"counted: {period_of(reading.resume.positions[at])}")
        if all(piece.start >= each.end or each.start >= piece.end for each in found):
            found.append(piece)
    return tuple(found)


def _length(reading: Reading, at: int) -> int:
    months = reading.resume.positions[at].months
    return 0 if months is None else months[1] - months[0] + 1


def _month(month: Month | None) -> str:
    if month is None:
        return ""
    return f"{_MONTHS[month.month - 1]} {month.year}" if month.month else str(month.year)
