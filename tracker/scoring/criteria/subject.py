"""The subjects of a line of work: how much of what a résumé is about is what the work is about.

A single skill says little about whether somebody does this kind of work. Forty subjects together say much: tools,
methods, fields and occupations, each found in the text like a skill. What somebody does now says more than what they
did, and that more than a word in a list.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import isqrt

from tracker.scoring.asked import term_problems
from tracker.scoring.families import family_of, named, term_of
from tracker.scoring.kinds import MET_FROM, Found, Kind, stepped, unanswered
from tracker.scoring.params import Params
from tracker.scoring.reading import Occurrence, Place, Reading
from tracker.scoring.showing import evidence_of
from tracker.scoring.types import Level, Status
from tracker.scoring.wording import counted, joined
from tracker.vocabulary import SUBJECT_KINDS, Vocabulary

_MAIN, _FURTHER = 3, 1
_LATEST, _IN_A_ROLE, _NAMED = 3, 2, 1
_NARROWER = 2  # divides: who names a part of a field has not named the field
_BY_PLACES = (0, 10, 17, 21, 24)  # 10 * (1 + ln n) for n places that name a subject; four say as much as forty
_SAME_WORK = 600  # thousandths of likeness: two descriptions of one job by two people come to about this
_OF_FEW = 3  # a level is at most three times the share of the subjects named: three words are no account of a job
_QUESTION = "Which parts of this work have you done before?"


@dataclass(frozen=True, slots=True)
class _Asked:
    """A subject of the work: its id, those of the narrower subjects in it, and what it weighs."""

    label: str
    id: str
    narrower: frozenset[str]
    weight: int


@dataclass(frozen=True, slots=True)
class _Named:
    """Where a résumé names a subject, the strongest place first. ``via`` are the narrower ones that stand in for it."""

    strength: int
    spots: tuple[Occurrence, ...] = ()
    via: tuple[str, ...] = ()


def find(params: Params, reading: Reading) -> Found:
    """The cosine of the subjects of the work and those of the résumé, against what one job told twice comes to.

    Subjects of the work weigh 3 (main) or 1; those of the résumé 1 + ln n by the number of places n that name them,
    twice that when a role shows them and three times when the latest role does.
    """
    asked = _asked(params, reading.vocabulary)
    if not asked:
        return unanswered("This criterion names no subject that we know.", _QUESTION)
    places = _places(reading)
    found = {one.id: _named(one, places, reading) for one in asked}
    known = frozenset().union(*(one.narrower | {one.id} for one in asked))
    others = [_strength(reading, spots) for term, spots in places.items() if term not in known]
    shared = [one for one in asked if found[one.id].spots]
    if not shared:
        sentence = f"Your résumé names none of the {counted(len(asked), 'subject')} of this work."
        return unanswered(sentence, _QUESTION)
    level = _level(asked, found, others)
    status = Status.MET if level >= MET_FROM else Status.PARTLY
    best = sorted((found[one.id].spots[0] for one in shared), key=lambda spot: (-spot.place, spot.start))
    return Found(
        status, max(5, level), _sentence(asked, found, len(others), reading.vocabulary), evidence_of(reading, best)
    )


def _asked(params: Params, vocabulary: Vocabulary) -> tuple[_Asked, ...]:
    """The main subjects first, each once."""
    weights = dict.fromkeys(params.texts("terms"), _FURTHER) | dict.fromkeys(params.texts("main"), _MAIN)
    made: dict[str, _Asked] = {}
    for term, weight in sorted(weights.items(), key=lambda pair: -pair[1]):
        family = family_of(vocabulary, term)
        if family is not None:
            own = term_of(vocabulary, term)
            made.setdefault(own, _Asked(family.label, own, family.covers - {own}, weight))
    return tuple(made.values())


def _places(reading: Reading) -> Mapping[str, list[Occurrence]]:
    """Where each subject is named so that it counts, once a statement, the strongest place first."""
    found: dict[str, list[Occurrence]] = {}
    for term, mentions in reading.mentions.items():
        known = reading.vocabulary.term(term)
        if known is None or known.kind not in SUBJECT_KINDS:
            continue
        spots: dict[int, Occurrence] = {}
        for mention in mentions:
            spot = reading.occurrence(mention)
            around = reading.statement_at(spot.start)
            if spot.place >= Place.STUDIED:
                spots.setdefault(around.start if around else spot.start, spot)
        if spots:
            found[term] = sorted(spots.values(), key=lambda spot: (-spot.place, spot.start))
    for at, position in enumerate(reading.resume.positions):
        for term in position.title_terms:
            span = position.title or position.span
            found.setdefault(term, []).insert(0, Occurrence(span.start, span.end, reading.place_in(at), at))
    return found


def _strength(reading: Reading, spots: Sequence[Occurrence]) -> int:
    """How much a résumé is about a subject that it names in these places, the strongest first; in tenths."""
    if not spots:
        return 0
    if not reading.latest.isdisjoint(spot.position for spot in spots):
        shown = _LATEST
    else:
        shown = _IN_A_ROLE if spots[0].place >= Place.UNDATED else _NAMED
    return shown * _BY_PLACES[min(len(spots), len(_BY_PLACES) - 1)]


def _named(one: _Asked, places: Mapping[str, list[Occurrence]], reading: Reading) -> _Named:
    """The subject itself, or half of the narrower ones together: whichever says more."""
    own = places.get(one.id, [])
    narrower = sorted(one.narrower.intersection(places))
    below = sorted((spot for term in narrower for spot in places[term]), key=lambda spot: (-spot.place, spot.start))
    whole, part = _strength(reading, own), _strength(reading, below) // _NARROWER
    if whole >= part:
        return _Named(whole, tuple(own))
    return _Named(part, tuple(own or below), () if own else tuple(narrower))


def _level(asked: Sequence[_Asked], found: Mapping[str, _Named], others: Sequence[int]) -> int:
    """The likeness in hundredths of what one job told twice comes to, in steps of 5; little for who names few."""
    own = [found[one.id].strength for one in asked]
    dot = sum(one.weight * said for one, said in zip(asked, own, strict=True))
    left = sum(one.weight**2 for one in asked)
    right = sum(said**2 for said in (*own, *others))
    if not right:
        return 0
    likeness = isqrt(1_000_000 * dot * dot // (left * right))
    share = 100 * sum(one.weight for one in asked if found[one.id].spots) // sum(one.weight for one in asked)
    return stepped(min(100, 100 * likeness // _SAME_WORK, _OF_FEW * share))


def _sentence(asked: Sequence[_Asked], found: Mapping[str, _Named], others: int, vocabulary: Vocabulary) -> str:
    shared = [one.label for one in asked if found[one.id].spots]
    missing = [one.label for one in asked if not found[one.id].spots]
    said = f"Of the {counted(len(asked), 'subject')} of this work your résumé names {len(shared)}: "
    said += f"{joined(shared, 'and')}."
    in_part = [f"{one.label} ({named(vocabulary, found[one.id].via[0])})" for one in asked if found[one.id].via]
    if in_part:
        said += f" Named by something narrower, which counts half: {joined(in_part, 'and')}."
    if missing:
        said += f" Not named: {joined(missing, 'and')}."
    return said + (f" It names {counted(others, 'subject')} of other work." if others else "")


def check(params: Params, vocabulary: Vocabulary) -> Iterator[str]:
    """What is wrong with the parameters."""
    yield from term_problems(params, "main", optional=True)
    yield from term_problems(params, "terms", optional=True)
    if not params.texts("main") and not params.texts("terms"):
        yield "Name at least one subject of the work."


KIND = Kind(
    name="subject",
    levels=(
        Level(100, "As close to this work as another account of the same job"),
        Level(75, "Mostly this work"),
        Level(50, "Partly this work, or a broader one"),
        Level(25, "Other work that shares some subjects"),
        Level(0, "None of its subjects is named"),
    ),
    check=check,
    find=find,
)
