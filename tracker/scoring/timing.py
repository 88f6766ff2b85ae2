"""How long somebody has worked in something: the union of dated positions, with claims and near work apart."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from tracker.documents import ClaimedYears, Use
from tracker.scoring.families import family_of, named, term_of
from tracker.scoring.reading import Occurrence, Place, Reading
from tracker.scoring.text import lines_of, stem, stems_in, words
from tracker.scoring.wording import joined, shortened
from tracker.scoring.written import occurrences_of, stems_asked, weights
from tracker.vocabulary import Kind, Vocabulary

_UNPAID = frozenset({"project", "volunteer"})
_A_YEAR = 12
_AS = re.compile(r"\b(?:as|became|promot\w+ to|(?:role|position|duties|capacity) of)\W+(?:\w+\W+){0,3}$", re.IGNORECASE)
_LONGEST_TITLE = 80  # characters of it that are quoted
_FAR = 120  # characters before an occupation in which "as" or "promoted to" is looked for


@dataclass(frozen=True, slots=True)
class Time:
    """``months`` is the union over ``positions`` (dated ones, as indices); ``occurrences`` are uses without a date.

    ``reasons`` are the words that make each of the positions count, none where work of any kind does. ``names`` says
    in words what was found to take that time.
    """

    months: int = 0
    positions: tuple[int, ...] = ()
    reasons: tuple[Occurrence, ...] = ()
    claimed: int = 0
    claim: Occurrence | None = None
    occurrences: tuple[Occurrence, ...] = ()
    names: str = ""


def own_time(reading: Reading, terms: tuple[str, ...]) -> Time:
    """Time in work of any kind (no terms), or in positions that use one of the terms or are titled by one."""
    if not terms:
        dated = tuple(at for at in range(len(reading.resume.positions)) if _counts(reading, at))
        claimed, claim = _longest(reading.resume.claims)
        undated = () if dated else _undated(reading)
        return Time(reading.resume.total_months, dated, (), claimed, claim, undated)
    titles = {term: _titled(reading, _titles_of(reading, term)) for term in terms}
    uses = {term: _uses(reading, term) for term in terms}
    dated_by = {term: _dated(reading, (*titles[term], *uses[term])) for term in terms}
    by_title = _dated(reading, (one for found in titles.values() for one in found))
    claimed, claim = _longest(_claims(reading, terms))
    undated = tuple(one for found in uses.values() for one in found if one.place is Place.UNDATED)
    names = joined([named(reading.vocabulary, term) for term in terms if dated_by[term]], "and")
    time = _time_over(reading, (*by_title, *(one for found in dated_by.values() for one in found)), names)
    return replace(time, claimed=claimed, claim=claim, occurrences=undated)


def near_time(reading: Reading, terms: tuple[str, ...]) -> Time:
    """Time in positions that use or are titled by a sibling or parent of the terms; ``names`` says which."""
    covered = _covered(reading, terms)
    near: dict[str, list[Occurrence]] = {}
    for term in terms:
        family = family_of(reading.vocabulary, term)
        if family is None:
            for one in _dated(reading, _of_inner_titles(reading, term) or _of_the_trade(reading, term)):
                near.setdefault(f"“{_as_written(reading, one)}”", []).append(one)
            continue
        for other in (*family.siblings, *family.parents):
            if other not in covered:
                near[named(reading.vocabulary, other)] = _titled(reading, frozenset({other})) + _of_id(reading, other)
    dated = {name: found for name, places in near.items() if (found := _dated(reading, places))}
    return _time_over(reading, (one for found in dated.values() for one in found), joined(list(dated)[:3], "and"))


def kin_time(reading: Reading, terms: tuple[str, ...]) -> Time:
    """Time in positions titled by another occupation of the same group; ``names`` says which."""
    families = [family_of(reading.vocabulary, one) for term in terms for one in (term, *_inner_titles(reading, term))]
    kin = frozenset().union(*(family.kin for family in families if family is not None))
    time = _time_over(reading, _dated(reading, _titled(reading, kin)), "")
    held = (title for at in time.positions for title in reading.resume.positions[at].title_terms if title in kin)
    names = [named(reading.vocabulary, title) for title in dict.fromkeys(held)]
    return replace(time, names=joined(names[:3], "and"))


def _time_over(reading: Reading, reasons: Iterable[Occurrence], names: str) -> Time:
    """The time of the positions that the reasons lie in, each position once."""
    by_position: dict[int, Occurrence] = {}
    for one in reasons:
        if one.position is not None:
            by_position.setdefault(one.position, one)
    positions = tuple(sorted(by_position))
    return Time(months_over(reading, positions), positions, tuple(by_position[at] for at in positions), names=names)


def _as_written(reading: Reading, one: Occurrence) -> str:
    return shortened(reading.resume.text[one.start : one.end])


def _inner_titles(reading: Reading, phrase: str) -> tuple[str, ...]:
    """The occupations named inside words that are no term as a whole: "lead teacher in a middle school"."""
    if family_of(reading.vocabulary, phrase) is not None:
        return ()
    return _titles_in(reading.vocabulary, phrase)


@lru_cache(maxsize=2048)
def _titles_in(vocabulary: Vocabulary, phrase: str) -> tuple[str, ...]:
    terms = (vocabulary.term(match.term) for match in vocabulary.find(phrase))
    return tuple(dict.fromkeys(term.id for term in terms if term is not None and term.kind is Kind.TITLE))


def _of_inner_titles(reading: Reading, phrase: str) -> list[Occurrence]:
    """Positions titled by an occupation that the phrase narrows down."""
    return _titled(reading, _covered(reading, _inner_titles(reading, phrase)))


def _of_the_trade(reading: Reading, title: str) -> list[Occurrence]:
    """Positions whose title names the trade of a title outside the vocabulary: "sous chef" beside "executive chef".

    The last word that is no rank names the trade.
    """
    telling = [each for each in stems_asked(title) if each not in _ranks() and each not in weights()]
    if not telling:
        return []
    spans = ((at, one.title) for at, one in enumerate(reading.resume.positions))
    there = [at for at, span in spans if span and telling[-1] in stems_in(reading.resume.text[span.start : span.end])]
    return [_title_of(reading, at) for at in there]


@lru_cache(maxsize=1)
def _ranks() -> frozenset[str]:
    return frozenset(stem(word) for line in lines_of("ranks.txt") for word in words(line))


def months_over(reading: Reading, positions: Iterable[int]) -> int:
    """Months in which at least one of the positions was held; overlaps count once."""
    held = sorted(months for at in positions if (months := reading.resume.positions[at].months) is not None)
    total, reached = 0, -1
    for first, last in held:
        total += max(0, last - max(first, reached + 1) + 1)
        reached = max(reached, last)
    return total


def _uses(reading: Reading, term: str) -> list[Occurrence]:
    """Where a term is used at work; words outside the vocabulary count where they are written."""
    family = family_of(reading.vocabulary, term)
    if family is None:
        return [one for one in occurrences_of(reading, term) if one.place >= Place.UNDATED]
    return [one for each in sorted(family.covers & reading.mentions.keys()) for one in _of_id(reading, each)]


def _is_own_occupation(reading: Reading, one: Occurrence) -> bool:
    """Whether an occupation is somebody's own: in the head of a role, or behind "as", "promoted to", "duties of".

    In a bullet it is else that of others: "negotiated with contractors".
    """
    around = reading.statement_at(one.start)
    if around is None or one.position is None:
        return True
    if not reading.in_bullet(one.start, one.position):
        return True
    return _AS.search(reading.resume.text, max(around.start, one.start - _FAR), one.start) is not None


def _titles_of(reading: Reading, term: str) -> frozenset[str]:
    """The occupations that are a term or work in it."""
    return _covered(reading, (term,)) | reading.vocabulary.occupations_in(term_of(reading.vocabulary, term))


def _of_id(reading: Reading, term: str) -> list[Occurrence]:
    """Where a term is used at work; an occupation only where it is somebody's own."""
    found = [reading.occurrence(one) for one in reading.mentions.get(term, ()) if one.use is Use.USED]
    known = reading.vocabulary.term(term)
    if known is None or known.kind is not Kind.TITLE:
        return found
    return [one for one in found if _is_own_occupation(reading, one)]


def _titled(reading: Reading, ids: frozenset[str]) -> list[Occurrence]:
    titled = (at for at, one in enumerate(reading.resume.positions) if not ids.isdisjoint(one.title_terms))
    return [_title_of(reading, at) for at in titled]


def _title_of(reading: Reading, at: int) -> Occurrence:
    """The words that title a position."""
    one = reading.resume.positions[at]
    span = one.title or one.span
    return Occurrence(span.start, min(span.end, span.start + _LONGEST_TITLE), reading.place_in(at), at)


def _covered(reading: Reading, terms: tuple[str, ...]) -> frozenset[str]:
    families = [family_of(reading.vocabulary, term) for term in terms]
    return frozenset().union(*(family.covers for family in families if family is not None))


def _dated(reading: Reading, reasons: Iterable[Occurrence]) -> tuple[Occurrence, ...]:
    """Those in dated paid positions, the first of each, in the order of the positions."""
    kept: dict[int, Occurrence] = {}
    for one in reasons:
        if one.position is not None and _counts(reading, one.position):
            kept.setdefault(one.position, one)
    return tuple(kept[at] for at in sorted(kept))


def _counts(reading: Reading, at: int) -> bool:
    one = reading.resume.positions[at]
    return one.months is not None and one.kind not in _UNPAID


def _undated(reading: Reading) -> tuple[Occurrence, ...]:
    """The titles of positions, for a résumé that states no time."""
    kept = (at for at, one in enumerate(reading.resume.positions) if one.kind not in _UNPAID)
    return tuple(_title_of(reading, at)._replace(place=Place.UNDATED, position=None) for at in kept)


def _claims(reading: Reading, terms: tuple[str, ...]) -> list[ClaimedYears]:
    """Claims about one of the terms, by id or by its own words."""
    covered = _covered(reading, terms)
    written = [frozenset(stems_asked(term)) for term in terms if family_of(reading.vocabulary, term) is None]
    return [one for one in reading.resume.claims if _about(reading, one, covered, written)]


def _about(reading: Reading, claim: ClaimedYears, covered: frozenset[str], written: list[frozenset[str]]) -> bool:
    if not covered.isdisjoint(claim.terms):
        return True
    if not written:
        return False
    around = reading.statement_at(claim.span.start)
    end = claim.span.end if around is None else max(around.end, claim.span.end)
    said = {stem(word) for word in words(reading.resume.text[claim.span.start : end])}
    return any(asked and said >= asked for asked in written)


def _longest(claims: Iterable[ClaimedYears]) -> tuple[int, Occurrence | None]:
    """The longest claim in months, and where; the first of equal ones."""
    best = max(claims, key=lambda one: (one.years, -one.span.start), default=None)
    if best is None:
        return 0, None
    return round(best.years * _A_YEAR), Occurrence(best.span.start, best.span.end, Place.LISTED)
