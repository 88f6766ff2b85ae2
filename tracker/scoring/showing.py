"""Standings to evidence: the strongest few places, each quoted once, each with a note that says how it counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

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


def named_evidence(pieces: Iterable[tuple[str, Evidence]]) -> tuple[Evidence, ...]:
    """At most three quotes, each of which says in its note what it shows: one line may show two of several things."""
    names: dict[tuple[int, int], list[str]] = {}
    found: dict[tuple[int, int], Evidence] = {}
    for name, piece in pieces:
        span = (piece.start, piece.end)
        if span not in found and any(piece.start < end and start < piece.end for start, end in found):
            continue
        found.setdefault(span, piece)
        names.setdefault(span, []).append(name)
    noted = (replace(piece, note=_naming(names[at], piece.note)) for at, piece in found.items())
    return tuple(noted)[:MOST_QUOTES]


def _naming(names: Sequence[str], note: str) -> str:
    """The note of what earned nothing begins with that, as it does everywhere."""
    told = ", ".join(dict.fromkeys(names))
    return f"{note} ({told})" if note.startswith("not counted") else f"{told}: {note}"


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
    return _distinct(dates_of(reading, at, _counted(reading, at)) for at in sorted(longest))


def reasons_of(reading: Reading, reasons: Iterable[Occurrence]) -> tuple[Evidence, ...]:
    """The words that make the longest three of some dated positions count, each with the time that is counted."""
    placed = [(one.position, one) for one in reasons if one.position is not None]
    longest = sorted(placed, key=lambda pair: (-_length(reading, pair[0]), pair[0]))[:MOST_QUOTES]
    in_order = sorted(longest, key=lambda pair: pair[0])
    return _distinct(quote(reading, one.start, one.end, _counted(reading, at)) for at, one in in_order)


def _counted(reading: Reading, at: int) -> str:
    return f"counted: {period_of(reading.resume.positions[at])}"


def _distinct(pieces: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Those that overlap none before them."""
    found: list[Evidence] = []
    for piece in pieces:
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
