"""Words that no vocabulary knows, found as they are written: by stem, at word boundaries, in one statement."""

from __future__ import annotations

from functools import lru_cache

from tracker.scoring.reading import Occurrence, Place, Reading, taken_back
from tracker.scoring.text import lines_of, stem, words

_WINDOW = 2  # how many other words may stand between two of the phrase


@lru_cache(maxsize=1)
def weights() -> dict[str, int]:
    """How much an everyday word says, by stem: 0 nothing, 1 a little. A word that is not here says 3."""
    found: dict[str, int] = {}
    for line in lines_of("everyday.txt"):
        weight, *everyday = line.split()
        for word in everyday:
            found.setdefault(stem(word), int(weight))
    return found


@lru_cache(maxsize=8192)
def stems_asked(asked: str) -> tuple[str, ...]:
    """The stems of a phrase without words that say nothing; all of them when nothing else is left."""
    stems = [stem(word) for word in words(asked)]
    telling = [each for each in stems if weights().get(each, 3) > 0]
    return tuple(dict.fromkeys(telling or stems))


def occurrences_of(reading: Reading, asked: str) -> list[Occurrence]:
    """Every statement in which all words of ``asked`` stand near each other, in any order, in the order of the text."""
    stems = stems_asked(asked)
    if not stems or any(each not in reading.statements_with for each in stems):
        return []
    rarest = min(stems, key=lambda each: len(reading.statements_with[each]))
    found = (_in_statement(reading, number, stems) for number in reading.statements_with[rarest])
    return [one for one in found if one is not None]


def partial_occurrences_of(reading: Reading, asked: str) -> list[Occurrence]:
    """The statement that holds most of a longer phrase: at least two of its words and two thirds of what they say."""
    stems = stems_asked(asked)
    if len(stems) < 2:
        return []
    held: dict[int, int] = {}
    for each in stems:
        for number in reading.statements_with.get(each, ()):
            held[number] = held.get(number, 0) + weights().get(each, 3)
    whole = sum(weights().get(each, 3) for each in stems)
    enough = [number for number in sorted(held) if 3 * held[number] >= 2 * whole]
    found = (_part(reading, number, stems) for number in enough)
    return [one for one in found if one is not None]


def _part(reading: Reading, number: int, stems: tuple[str, ...]) -> Occurrence | None:
    here = [(each, start, end) for each, start, end in reading.stems_of(number) if each in stems]
    if len({each for each, _, _ in here}) < 2:
        return None
    return placed(reading, here[0][1], here[-1][2])


def _in_statement(reading: Reading, number: int, stems: tuple[str, ...]) -> Occurrence | None:
    window = _closest(reading, number, stems)
    return None if window is None else placed(reading, *window)


def placed(reading: Reading, start: int, end: int) -> Occurrence:
    """Words with their place: the statement's, unless the words before them in it take them back."""
    statement = reading.statement_at(start)
    if statement is None:
        return Occurrence(start, end, Place.LISTED)
    back = Place.NEGATED if reading.denied_at(start) else taken_back(reading.resume.text[statement.start : start])
    return Occurrence(start, end, back or statement.place, None if back else statement.position)


def _closest(reading: Reading, number: int, stems: tuple[str, ...]) -> tuple[int, int] | None:
    """The first stretch of words that holds all stems with at most two others between each."""
    row = reading.stems_of(number)
    longest = len(stems) + _WINDOW * (len(stems) - 1)
    for first, (each, start, _) in enumerate(row):
        if each not in stems:
            continue
        seen: set[str] = set()
        for stem_here, _, end in row[first : first + longest]:
            seen.add(stem_here)
            if seen.issuperset(stems):
                return start, end
    return None
