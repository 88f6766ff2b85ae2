"""Something a person can do, in a sentence: matched against what the résumé says was done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tracker.scoring.kinds import Found, Kind, mean_level, stepped, unanswered
from tracker.scoring.matching import Concept, Fit, concepts_of, fits, place_of
from tracker.scoring.params import Params
from tracker.scoring.quoting import quote
from tracker.scoring.reading import Occurrence, Place, Reading
from tracker.scoring.showing import MOST_QUOTES, note_of
from tracker.scoring.types import Evidence, Level, Status
from tracker.scoring.wording import joined, shortened
from tracker.vocabulary import Vocabulary

SHOWN_FROM = 50
HEAVY_FROM = 55
_WHOLE_FROM = 75
_LONGEST_STATEMENT = 600
_QUESTION = "Where have you done this, and what came of it?"
_PLACE_WORTH = {Place.DATED: 100, Place.UNDATED: 90, Place.LISTED: 60, Place.STUDIED: 40}


@dataclass(frozen=True, slots=True)
class _Shown:
    """A bullet that shows the ability; ``level`` in hundredths."""

    fit: Fit
    place: Place
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
    shown = _shown(reading, concepts_of(statement, reading.vocabulary))
    if not shown:
        return unanswered(f"Your résumé does not show this: “{shortened(statement)}”.", _QUESTION)
    best = shown[0]
    status = Status.MET if best.level >= _WHOLE_FROM and best.place >= Place.UNDATED else Status.PARTLY
    return Found(status, best.level, _sentence(best, status), _evidence(reading, shown))


def _several(parts: list[str], found: list[Found]) -> Found:
    """The mean level; met when every part is; the first quote of each of the first three that were found."""
    level = mean_level([one.level for one in found])
    missing = [part for part, one in zip(parts, found, strict=True) if one.status is Status.NO_EVIDENCE]
    sentence = f"We found {len(parts) - len(missing)} of {len(parts)}."
    if missing:
        sentence += f" Not shown: {joined([f'“{part}”' for part in missing], 'and')}."
    if not level:
        return unanswered(sentence, _QUESTION)
    pieces = [one.evidence[0] for one in found if one.evidence]
    distinct = tuple({(piece.start, piece.end): piece for piece in pieces}.values())
    status = Status.MET if all(one.status is Status.MET for one in found) else Status.PARTLY
    return Found(status, level, sentence, distinct[:MOST_QUOTES], _QUESTION if missing else "")


def _shown(reading: Reading, concepts: tuple[Concept, ...]) -> list[_Shown]:
    found = []
    for fit in fits(reading, concepts):
        if fit.covered < SHOWN_FROM or fit.heavy < HEAVY_FROM or not fit.done or fit.number in reading.headers:
            continue
        place = place_of(reading, fit.number)
        if place in _PLACE_WORTH:
            found.append(_Shown(fit, place, stepped(min(100, fit.covered + 10) * _PLACE_WORTH[place] // 100)))
    return sorted(found, key=lambda one: (-one.level, one.fit.number))


def _sentence(best: _Shown, status: Status) -> str:
    if best.place is Place.STUDIED:
        return "Your studies name this. We did not find it at work."
    if best.place is Place.LISTED:
        return "Your résumé names this. We did not find a role that shows it."
    if status is Status.MET:
        return "A role in your résumé shows this."
    return "A role in your résumé shows part of this."


def _evidence(reading: Reading, shown: list[_Shown]) -> tuple[Evidence, ...]:
    found: list[Evidence] = []
    for one in shown[:MOST_QUOTES]:
        statement = reading.statements[one.fit.number]
        end = min(statement.end, statement.start + 1)
        place = Occurrence(statement.start, statement.end, one.place, statement.position)
        found.append(quote(reading, statement.start, end, note_of(reading, place)))
    return tuple(found)


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
