"""Words that no vocabulary knows, found as they are written: by stem, at word boundaries, in one statement."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from tracker.scoring.reading import Occurrence, Place, Reading, taken_back
from tracker.scoring.text import lines_of, stem, words

_ITEM_END = re.compile(r"[,;:•|()]")
_SOMEBODY = ("er", "or", "ian", "ist")
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
    """Every statement that holds all words of ``asked`` near each other, in any order, in one item of a list."""
    stems = stems_asked(asked)
    if not stems or any(each not in reading.statements_with for each in stems):
        return []
    rarest = min(stems, key=lambda each: len(reading.statements_with[each]))
    found = (_in_statement(reading, number, stems) for number in reading.statements_with[rarest])
    kept = [one for one in found if one is not None]
    if len(stems) > 1:
        return kept
    somebody = _is_somebody(asked)
    return [one for one in kept if _is_somebody(reading.resume.text[one.start : one.end]) is somebody]


def _is_somebody(word: str) -> bool:
    """Whether a word names who or what does something: a director is no directing."""
    return word.lower().rstrip("s").endswith(_SOMEBODY)


def partial_occurrences_of(reading: Reading, asked: str) -> list[Occurrence]:
    """The statement that holds most of a longer phrase: at least two of its words and two thirds of what they say."""
    stems = stems_asked(asked)
    if len(stems) < 2:
        return []
    held: dict[int, list[str]] = {}
    for each in stems:
        for number in reading.statements_with.get(each, ()):
            held.setdefault(number, []).append(each)
    enough = [number for number in sorted(held) if _is_enough(held[number], stems)]
    found = (_part(reading, number, stems) for number in enough)
    return [one for one in found if one is not None]


def _part(reading: Reading, number: int, stems: tuple[str, ...]) -> Occurrence | None:
    """The first stretch that holds enough of the words, as near each other as those of a whole phrase must stand."""
    row, text = reading.stems_of(number), reading.resume.text
    longest = len(stems) + _WINDOW * (len(stems) - 1)
    for first, (each, start, _) in enumerate(row):
        if each not in stems:
            continue
        seen: set[str] = set()
        for stem_here, _, end in row[first : first + longest]:
            if stem_here not in stems:
                continue
            seen.add(stem_here)
            if _ITEM_END.search(text, start, end):
                break
            if len(seen) > 1 and _is_enough(seen, stems):
                return placed(reading, start, end)
    return None


def _is_enough(held: Iterable[str], stems: tuple[str, ...]) -> bool:
    """Whether some of the words of a phrase say two thirds of what it says."""
    return 3 * sum(weights().get(each, 3) for each in held) >= 2 * sum(weights().get(each, 3) for each in stems)


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
    """The first stretch of words that holds all stems with at most two others between each, in one item of a list."""
    row = reading.stems_of(number)
    longest = len(stems) + _WINDOW * (len(stems) - 1)
    for first, (each, start, _) in enumerate(row):
        end = _end_of_all(row[first : first + longest], stems) if each in stems else None
        if end is not None and not _ITEM_END.search(reading.resume.text, start, end):
            return start, end
    return None


def _end_of_all(stretch: list[tuple[str, int, int]], stems: tuple[str, ...]) -> int | None:
    """Where the last of the stems ends, when all of them stand in the stretch."""
    seen: set[str] = set()
    for stem_here, _, end in stretch:
        seen.add(stem_here)
        if seen.issuperset(stems):
            return end
    return None
