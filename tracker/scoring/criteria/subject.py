"""The subjects of a line of work: how much of what a résumé is about is what the work is about.

A single skill says little about whether somebody does this kind of work. Forty subjects together say much: tools,
methods, fields and occupations, each found in the text like a skill. What somebody does now says more than what they
did, and that more than a word in a list. A field of work in which several of them lie is asked for as well, and every
subject of that field shows a part of it: two accountants rarely list the same software.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import isqrt

from tracker.scoring.asked import term_problems
from tracker.scoring.families import family_of, term_of
from tracker.scoring.families import named as label_of
from tracker.scoring.kinds import MET_FROM, Found, Kind, stepped, unanswered
from tracker.scoring.params import Params
from tracker.scoring.reading import Occurrence, Place, Reading
from tracker.scoring.showing import evidence_of
from tracker.scoring.types import Evidence, Level, Status
from tracker.scoring.wording import counted, joined
from tracker.vocabulary import SUBJECT_KINDS, Vocabulary

_MAIN, _FIELD, _FURTHER = 3, 2, 1
_FIELD_FROM = 4  # what the subjects in a field weigh: a main one and another, or four; fewer may be there by chance
_LATEST, _IN_A_ROLE, _NAMED = 3, 2, 1
_NARROWER = 2  # divides: who names a part of a field has not named the field
_BY_PLACES = (0, 10, 17, 21, 24)  # 10 * (1 + ln n) for n places that name a subject; four say as much as forty
_SAME_WORK = 600  # thousandths of likeness: two descriptions of one job by two people come to about this
_OF_FEW = 3  # a level is at most three times the share of the subjects named: three words are no account of a job
_MOST_NAMED = 3  # subjects by which a field is told
_QUESTION = "Which parts of this work have you done before?"


@dataclass(frozen=True, slots=True)
class _Asked:
    """A subject of the work: its id, what it covers (itself and the narrower subjects in it), and what it weighs.

    A field of work has no id, for nobody names it by one: it covers its subjects.
    """

    label: str
    id: str
    covers: frozenset[str]
    weight: int


@dataclass(frozen=True, slots=True)
class _Named:
    """Where a résumé names a subject, the strongest place first. ``via`` are the narrower ones that stand in for it."""

    asked: _Asked
    strength: int
    spots: tuple[Occurrence, ...] = ()
    via: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Work:
    """The subjects of the work, the main ones first; its fields; and the ids of all that stands for a subject."""

    subjects: tuple[_Asked, ...]
    fields: tuple[_Asked, ...]
    known: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Shown:
    """A field of the work that a résumé shows, and the subjects of it that the work does not ask for by name."""

    label: str
    also: tuple[str, ...]


def find(params: Params, reading: Reading) -> Found:
    """The cosine of the subjects of the work and those of the résumé, against what one job told twice comes to.

    Subjects of the work weigh 3 (main) or 1, its fields 2; those of the résumé 1 + ln n by the number of places n that
    name them, twice that when a role shows them and three times when the latest role does.
    """
    work = _work(reading.vocabulary, params.texts("main"), params.texts("terms"))
    if not work.subjects:
        return unanswered("This criterion names no subject that we know.", _QUESTION)
    places = _places(reading)
    subjects = [_named(one, places, reading) for one in work.subjects]
    fields = [_named(one, places, reading) for one in work.fields]
    others = [_strength(reading, spots) for term, spots in places.items() if term not in work.known]
    if not any(one.spots for one in (*subjects, *fields)):
        sentence = f"Your résumé names none of the {counted(len(subjects), 'subject')} of this work."
        return unanswered(sentence, _QUESTION)
    level = _level((*subjects, *fields), others)
    status = Status.MET if level >= MET_FROM else Status.PARTLY
    shown = [_shown(one, work, places) for one in fields if one.spots]
    sentence = _sentence(subjects, shown, len(others), reading.vocabulary)
    return Found(status, max(5, level), sentence, _quotes(reading, subjects, shown, places))


@lru_cache(maxsize=32)
def _work(vocabulary: Vocabulary, main: tuple[str, ...], terms: tuple[str, ...]) -> _Work:
    """Each subject once, and every field in which enough of them lie."""
    weights = dict.fromkeys(terms, _FURTHER) | dict.fromkeys(main, _MAIN)
    made: dict[str, _Asked] = {}
    for term, weight in sorted(weights.items(), key=lambda pair: -pair[1]):
        family = family_of(vocabulary, term)
        if family is not None:
            own = term_of(vocabulary, term)
            made.setdefault(own, _Asked(family.label, own, family.covers, weight))
    lies: Counter[str] = Counter()
    for one in made.values():
        lies.update(dict.fromkeys(vocabulary.fields_of(one.id), one.weight))
    fields = [field for field, weight in lies.most_common() if weight >= _FIELD_FROM]
    return _Work(
        tuple(made.values()),
        tuple(_Asked(field, "", vocabulary.subjects_of(field), _FIELD) for field in fields),
        frozenset().union(*(one.covers for one in made.values())),
    )


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
    narrower = sorted(one.covers.intersection(places) - {one.id})
    below = sorted((spot for term in narrower for spot in places[term]), key=_strongest_first)
    whole, part = _strength(reading, own), _strength(reading, below) // _NARROWER
    if whole >= part:
        return _Named(one, whole, tuple(own))
    return _Named(one, part, tuple(own or below), () if own else tuple(narrower))


def _strongest_first(spot: Occurrence) -> tuple[int, int]:
    return -spot.place, spot.start


def _shown(one: _Named, work: _Work, places: Mapping[str, list[Occurrence]]) -> _Shown:
    """A field with what is named of it besides the subjects asked for, the strongest first."""
    besides = [term for term in one.via if term not in work.known]
    also = sorted(besides, key=lambda term: _strongest_first(places[term][0]))
    return _Shown(one.asked.label, tuple(also[:_MOST_NAMED]))


def _level(named: Sequence[_Named], others: Sequence[int]) -> int:
    """The likeness in hundredths of what one job told twice comes to, in steps of 5; little for who names few."""
    dot = sum(one.asked.weight * one.strength for one in named)
    left = sum(one.asked.weight**2 for one in named)
    right = sum(one.strength**2 for one in named) + sum(said**2 for said in others)
    if not right:
        return 0
    likeness = isqrt(1_000_000 * dot * dot // (left * right))
    share = 100 * sum(one.asked.weight for one in named if one.spots) // sum(one.asked.weight for one in named)
    return stepped(min(100, 100 * likeness // _SAME_WORK, _OF_FEW * share))


def _quotes(
    reading: Reading, subjects: Sequence[_Named], shown: Sequence[_Shown], places: Mapping[str, list[Occurrence]]
) -> tuple[Evidence, ...]:
    """The strongest places of the subjects, then one of each subject that shows a field; none overlaps another."""
    best = sorted((one.spots[0] for one in subjects if one.spots), key=_strongest_first)
    quotes = list(evidence_of(reading, best))
    for field in shown:
        note = f"counted half, for the field {field.label}"
        for one in evidence_of(reading, (places[term][0] for term in field.also), note):
            if all(one.end <= each.start or each.end <= one.start for each in quotes):
                quotes.append(one)
    return tuple(quotes)


def _sentence(named: Sequence[_Named], shown: Sequence[_Shown], others: int, vocabulary: Vocabulary) -> str:
    shared = [one.asked.label for one in named if one.spots]
    missing = [one.asked.label for one in named if not one.spots]
    if shared:
        said = f"Of the {counted(len(named), 'subject')} of this work your résumé names {len(shared)}: "
        said += f"{joined(shared, 'and')}."
    else:
        said = f"Your résumé names none of the {counted(len(named), 'subject')} of this work."
    in_part = [f"{one.asked.label} ({label_of(vocabulary, one.via[0])})" for one in named if one.via]
    if in_part:
        said += f" Named by something narrower, which counts half: {joined(in_part, 'and')}."
    if shown:
        said += f" Fields of this work that it shows, which count half: {'; '.join(_told(shown, vocabulary))}."
    if missing and shared:
        said += f" Not named: {joined(missing, 'and')}."
    return said + (f" It names {counted(others, 'subject')} that we do not ask for." if others else "")


def _told(shown: Sequence[_Shown], vocabulary: Vocabulary) -> list[str]:
    """Each field, with what is named of it besides the subjects asked for."""
    also = [joined([label_of(vocabulary, term) for term in one.also], "and") for one in shown]
    return [f"{one.label} (also by {names})" if names else one.label for one, names in zip(shown, also, strict=True)]


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
