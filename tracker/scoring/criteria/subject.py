"""The subjects of a line of work: how much of what a résumé is about is what the work is about.

A single skill says little about whether somebody does this kind of work. Forty subjects together say much: tools,
methods, fields and occupations, each found in the text like a skill.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import isqrt

from tracker.scoring.asked import term_problems
from tracker.scoring.families import family_of
from tracker.scoring.kinds import MET_FROM, Found, Kind, stepped, unanswered
from tracker.scoring.params import Params
from tracker.scoring.reading import Occurrence, Place, Reading
from tracker.scoring.showing import evidence_of
from tracker.scoring.types import Level, Status
from tracker.scoring.wording import counted, joined
from tracker.vocabulary import SUBJECT_KINDS, Vocabulary

_MAIN, _FURTHER = 2, 1
_BY_PLACES = (0, 10, 17, 21, 24)  # 10 * (1 + ln n) for n places that name a subject; four say as much as forty
_SAME_WORK = 600  # thousandths of likeness: two descriptions of one job by two people come to about this
_QUESTION = "Which parts of this work have you done before?"


@dataclass(frozen=True, slots=True)
class _Asked:
    """A subject of the work: every id that names it, and what it weighs."""

    label: str
    ids: frozenset[str]
    weight: int


def find(params: Params, reading: Reading) -> Found:
    """The cosine of the subjects of the work and those of the résumé, against what one job told twice comes to.

    Subjects of the work weigh 2 (main) or 1; those of the résumé 1 + ln n by the number of places n that name them.
    """
    asked = _asked(params, reading.vocabulary)
    if not asked:
        return unanswered("This criterion names no subject that we know.", _QUESTION)
    places = _places(reading)
    found = {one.label: _together(places, one.ids) for one in asked}
    known = frozenset().union(*(one.ids for one in asked))
    others = {term: spots for term, spots in places.items() if term not in known}
    level = _level(asked, found, others)
    shared = [one for one in asked if found[one.label]]
    if not shared:
        sentence = f"Your résumé names none of the {counted(len(asked), 'subject')} of this work."
        return unanswered(sentence, _QUESTION)
    status = Status.MET if level >= MET_FROM else Status.PARTLY
    best = sorted((spot for one in shared for spot in found[one.label][:1]), key=lambda spot: (-spot.place, spot.start))
    return Found(status, max(5, level), _sentence(asked, shared, len(others)), evidence_of(reading, best))


def _asked(params: Params, vocabulary: Vocabulary) -> tuple[_Asked, ...]:
    """The main subjects first; one that another already covers is left out."""
    weights = dict.fromkeys(params.texts("terms"), _FURTHER) | dict.fromkeys(params.texts("main"), _MAIN)
    made: dict[str, _Asked] = {}
    for term, weight in sorted(weights.items(), key=lambda pair: -pair[1]):
        family = family_of(vocabulary, term)
        if family is not None:
            made.setdefault(family.label, _Asked(family.label, family.covers, weight))
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


def _together(places: Mapping[str, list[Occurrence]], ids: frozenset[str]) -> list[Occurrence]:
    spots = [spot for term in sorted(ids & places.keys()) for spot in places[term]]
    return sorted(spots, key=lambda spot: (-spot.place, spot.start))


def _level(
    asked: tuple[_Asked, ...], found: Mapping[str, list[Occurrence]], others: Mapping[str, list[Occurrence]]
) -> int:
    """The likeness in hundredths of what one job told twice comes to, in steps of 5."""
    own = [_said(found[one.label]) for one in asked]
    dot = sum(one.weight * said for one, said in zip(asked, own, strict=True))
    left = sum(one.weight**2 for one in asked)
    right = sum(said**2 for said in own) + sum(_said(spots) ** 2 for spots in others.values())
    if not right:
        return 0
    likeness = isqrt(1_000_000 * dot * dot // (left * right))
    return stepped(min(100, 100 * likeness // _SAME_WORK))


def _said(spots: list[Occurrence]) -> int:
    return _BY_PLACES[min(len(spots), len(_BY_PLACES) - 1)]


def _sentence(asked: tuple[_Asked, ...], shared: list[_Asked], others: int) -> str:
    missing = [one.label for one in asked if one not in shared]
    said = f"Of the {counted(len(asked), 'subject')} of this work your résumé names {len(shared)}: "
    said += f"{joined([one.label for one in shared], 'and')}."
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
