"""Something a person can do, in a sentence: matched against what the résumé says was done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tracker.scoring.kinds import Found, Kind, mean_level, stepped, unanswered
from tracker.scoring.matching import Concept, concepts_of, fits, place_of
from tracker.scoring.params import Params
from tracker.scoring.reading import Occurrence, Place, Reading
from tracker.scoring.showing import evidence_of, named_evidence
from tracker.scoring.spotting import listed_apart, spot_of
from tracker.scoring.traits import traces_of, traits_in
from tracker.scoring.types import Level, Status
from tracker.scoring.wording import joined, shortened
from tracker.vocabulary import Vocabulary

SHOWN_FROM = 55  # hundredths of all that is asked; one word of two says too little
HEAVY_FROM = 55  # and of its telling words
_WHOLE_FROM = 75
_BY_WORK = 85  # hundredths for work that shows a soft skill without naming it
_LONGEST_STATEMENT = 600
_QUESTION = "Where have you done this, and what came of it?"
_PLACE_WORTH = {Place.DATED: 100, Place.UNDATED: 90, Place.LISTED: 60, Place.STUDIED: 40}


@dataclass(frozen=True, slots=True)
class _Shown:
    """Words that show the ability, in the statement they stand in; ``level`` in hundredths."""

    spot: Occurrence
    level: int


def find(params: Params, reading: Reading) -> Found:
    """The bullet that says most of the statement, weighed by where it stands; the mean of several, parted by ";"."""
    statement = params.text("statement")[:_LONGEST_STATEMENT]
    parts = [part.strip() for part in statement.split(";") if concepts_of(part.strip(), reading.vocabulary)]
    if not parts:
        return unanswered("This criterion says too little to look for.", _QUESTION)
    found = [_one(reading, part) for part in parts]
    return found[0] if len(found) == 1 else _several(parts, found)


def _one(reading: Reading, statement: str) -> Found:
    traits = traits_in(statement, reading.vocabulary)
    shown = _by_trait(reading, traits) if traits else _by_words(reading, concepts_of(statement, reading.vocabulary))
    if not shown:
        return unanswered(f"Your résumé does not show this: “{shortened(statement)}”.", _QUESTION)
    best = shown[0]
    status = Status.MET if best.level >= _WHOLE_FROM and best.spot.place >= Place.UNDATED else Status.PARTLY
    return Found(status, best.level, _sentence(best, status), evidence_of(reading, (one.spot for one in shown)))


def _several(parts: list[str], found: list[Found]) -> Found:
    """The mean level; met when every part is; the first quote of each of the first three that were found."""
    level = mean_level([one.level for one in found])
    missing = [part for part, one in zip(parts, found, strict=True) if one.status is Status.NO_EVIDENCE]
    sentence = f"We found {len(parts) - len(missing)} of {len(parts)}."
    if missing:
        sentence += f" Not shown: {joined([f'“{part}”' for part in missing], 'and')}."
    if not level:
        return unanswered(sentence, _QUESTION)
    status = Status.MET if all(one.status is Status.MET for one in found) else Status.PARTLY
    firsts = [(f"“{shortened(part)}”", one.evidence[0]) for part, one in zip(parts, found, strict=True) if one.evidence]
    return Found(status, level, sentence, named_evidence(firsts), _QUESTION if missing else "")


def _by_trait(reading: Reading, traits: frozenset[str]) -> list[_Shown]:
    """Where a soft skill is named, or told by work that is taken for it."""
    found = (
        _Shown(trace.spot, stepped((100 if trace.named else _BY_WORK) * _PLACE_WORTH[trace.spot.place] // 100))
        for trace in traces_of(reading, traits)
    )
    return sorted(found, key=lambda one: (-one.level, one.spot.start))


def _by_words(reading: Reading, concepts: tuple[Concept, ...]) -> list[_Shown]:
    found = []
    for fit in fits(reading, concepts):
        if fit.covered < SHOWN_FROM or fit.heavy < HEAVY_FROM or not fit.done or fit.number in reading.headers:
            continue
        place = place_of(reading, fit.number)
        if place not in _PLACE_WORTH or listed_apart(reading, fit.number, concepts):
            continue
        shows = spot_of(reading, fit.number, concepts)
        if shows.share < SHOWN_FROM:  # the words stand too far apart to be about one thing
            continue
        spot = Occurrence(shows.start, shows.end, place, reading.statements[fit.number].position)
        covered = min(100, min(fit.covered, shows.share) + 10)
        found.append(_Shown(spot, stepped(covered * _PLACE_WORTH[place] // 100)))
    return sorted(found, key=lambda one: (-one.level, one.spot.start))


def _sentence(best: _Shown, status: Status) -> str:
    if best.spot.place is Place.STUDIED:
        return "Your studies name this. We did not find it at work."
    if best.spot.place is Place.LISTED:
        return "Your résumé names this. We did not find a role that shows it."
    if status is Status.MET:
        return "A role in your résumé shows this."
    return "A role in your résumé shows part of this."


def check(params: Params, vocabulary: Vocabulary) -> Iterator[str]:
    """What is wrong with the parameters."""
    statement = params.text("statement")
    if not statement:
        yield "Say in a sentence what has to have been done."
    elif len(statement) > _LONGEST_STATEMENT:
        yield f"The statement has {len(statement)} characters. Keep it to {_LONGEST_STATEMENT}."
    elif not concepts_of(statement, vocabulary):
        yield "The statement says too little to look for. Name what is done, and with what."


KIND = Kind(
    name="ability",
    levels=(
        Level(100, "A role shows all of it"),
        Level(75, "A role shows most of it"),
        Level(50, "A role shows part of it, or the résumé names it without showing it"),
        Level(25, "Studies name it"),
        Level(0, "Not shown"),
    ),
    check=check,
    find=find,
)
