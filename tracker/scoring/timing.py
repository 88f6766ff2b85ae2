"""How long somebody has worked in something: the union of dated positions, with claims and near work apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from tracker.documents import ClaimedYears, Use
from tracker.scoring.families import family_of, named, term_of
from tracker.scoring.reading import Occurrence, Place, Reading
from tracker.scoring.text import lines_of, stem, stems_in, words
from tracker.scoring.wording import joined
from tracker.scoring.written import occurrences_of, stems_asked, weights
from tracker.vocabulary import Kind, Vocabulary

_UNPAID = frozenset({"project", "volunteer"})
_A_YEAR = 12


@dataclass(frozen=True, slots=True)
class Time:
    """``months`` is the union over ``positions`` (dated ones, as indices); ``occurrences`` are uses without a date.

    ``names`` says in words what was found to take that time.
    """

    months: int = 0
    positions: tuple[int, ...] = ()
    claimed: int = 0
    claim: Occurrence | None = None
    occurrences: tuple[Occurrence, ...] = ()
    names: str = ""


def own_time(reading: Reading, terms: tuple[str, ...]) -> Time:
    """Time in work of any kind (no terms), or in positions that use one of the terms or are titled by one."""
    if not terms:
        dated = _dated(reading, range(len(reading.resume.positions)))
        claimed, claim = _longest(reading.resume.claims)
        undated = () if dated else _undated(reading)
        return Time(reading.resume.total_months, dated, claimed, claim, undated)
    uses = {term: _uses(reading, term) for term in terms}
    places = {term: _dated(reading, _held(reading, term, uses[term])) for term in terms}
    dated = tuple(sorted({at for positions in places.values() for at in positions}))
    claimed, claim = _longest(_claims(reading, terms))
    undated = tuple(one for found in uses.values() for one in found if one.place is Place.UNDATED)
    names = joined([named(reading.vocabulary, term) for term in terms if places[term]], "and")
    return Time(months_over(reading, dated), dated, claimed, claim, undated, names)


def near_time(reading: Reading, terms: tuple[str, ...]) -> Time:
    """Time in positions that use or are titled by a sibling or parent of the terms; ``names`` says which."""
    covered = _covered(reading, terms)
    near: dict[str, list[int]] = {}
    for term in terms:
        family = family_of(reading.vocabulary, term)
        if family is None:
            near[term] = _of_inner_titles(reading, term) or _of_the_trade(reading, term)
            continue
        for other in (*family.siblings, *family.parents):
            if other not in covered:
                near[other] = _of_id(reading, other) + _titled(reading, frozenset({other}))
    dated = {other: _dated(reading, places) for other, places in near.items()}
    found = [other for other, places in dated.items() if places]
    positions = tuple(sorted({at for other in found for at in dated[other]}))
    names = joined([named(reading.vocabulary, other) for other in found[:3]], "and")
    return Time(months_over(reading, positions), positions, names=names)


def kin_time(reading: Reading, terms: tuple[str, ...]) -> Time:
    """Time in positions titled by another occupation of the same group; ``names`` says which."""
    families = [family_of(reading.vocabulary, one) for term in terms for one in (term, *_inner_titles(reading, term))]
    kin = frozenset().union(*(family.kin for family in families if family is not None))
    dated = _dated(reading, _titled(reading, kin))
    held = (title for at in dated for title in reading.resume.positions[at].title_terms if title in kin)
    names = [named(reading.vocabulary, title) for title in dict.fromkeys(held)]
    return Time(months_over(reading, dated), dated, names=joined(names[:3], "and"))


def _inner_titles(reading: Reading, phrase: str) -> tuple[str, ...]:
    """The occupations named inside words that are no term as a whole: "lead teacher in a middle school"."""
    if family_of(reading.vocabulary, phrase) is not None:
        return ()
    return _titles_in(reading.vocabulary, phrase)


@lru_cache(maxsize=2048)
def _titles_in(vocabulary: Vocabulary, phrase: str) -> tuple[str, ...]:
    terms = (vocabulary.term(match.term) for match in vocabulary.find(phrase))
    return tuple(dict.fromkeys(term.id for term in terms if term is not None and term.kind is Kind.TITLE))


def _of_inner_titles(reading: Reading, phrase: str) -> list[int]:
    """Positions titled by an occupation that the phrase narrows down."""
    return _titled(reading, _covered(reading, _inner_titles(reading, phrase)))


def _of_the_trade(reading: Reading, title: str) -> list[int]:
    """Positions whose title names the trade of a title outside the vocabulary: "sous chef" beside "executive chef".

    The last word that is no rank names the trade.
    """
    telling = [each for each in stems_asked(title) if each not in _ranks() and each not in weights()]
    if not telling:
        return []
    spans = ((at, one.title) for at, one in enumerate(reading.resume.positions))
    return [at for at, span in spans if span and telling[-1] in stems_in(reading.resume.text[span.start : span.end])]


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
    mentions = [one for each in sorted(family.covers & reading.mentions.keys()) for one in reading.mentions[each]]
    return [reading.occurrence(one) for one in mentions if one.use is Use.USED]


def _held(reading: Reading, term: str, uses: list[Occurrence]) -> list[int]:
    """The positions that use a term or are titled by it, or by an occupation that is work in it."""
    used = [one.position for one in uses if one.position is not None]
    return used + _titled(
        reading, _covered(reading, (term,)) | reading.vocabulary.occupations_in(term_of(reading.vocabulary, term))
    )


def _of_id(reading: Reading, term: str) -> list[int]:
    mentions = reading.mentions.get(term, ())
    return [one.position for one in mentions if one.use is Use.USED and one.position is not None]


def _titled(reading: Reading, ids: frozenset[str]) -> list[int]:
    return [at for at, one in enumerate(reading.resume.positions) if not ids.isdisjoint(one.title_terms)]


def _covered(reading: Reading, terms: tuple[str, ...]) -> frozenset[str]:
    families = [family_of(reading.vocabulary, term) for term in terms]
    return frozenset().union(*(family.covers for family in families if family is not None))


def _dated(reading: Reading, positions: Iterable[int]) -> tuple[int, ...]:
    """The dated paid ones, once each, in order."""
    all_positions = reading.resume.positions
    kept = {at for at in positions if all_positions[at].months is not None and all_positions[at].kind not in _UNPAID}
    return tuple(sorted(kept))


def _undated(reading: Reading) -> tuple[Occurrence, ...]:
    """The first lines of positions that state no time."""
    spans = [one.title or one.span for one in reading.resume.positions if one.kind not in _UNPAID]
    return tuple(Occurrence(span.start, min(span.end, span.start + 80), Place.UNDATED) for span in spans)


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
