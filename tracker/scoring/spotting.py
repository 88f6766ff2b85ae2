"""Where in a statement the words of an ability stand, and whether they stand there as one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from tracker.scoring.matching import Concept
from tracker.scoring.quoting import LONGEST_QUOTE
from tracker.scoring.reading import Reading

_ITEM = re.compile(r"[^,;|•·/\n]+")
_FEWEST_ITEMS = 4
_LONGEST_ITEM = 3  # words, in the mean: longer ones are clauses of a sentence
_ENOUGH = 50  # hundredths of what is asked


class Spot(NamedTuple):
    """Words of a statement, and the share of what is asked that they hold, in hundredths."""

    start: int
    end: int
    share: int


def spot_of(reading: Reading, number: int, concepts: tuple[Concept, ...]) -> Spot:
    """The stretch of a statement, as long as a quote at most, in which most of what is asked stands."""
    whole = sum(concept.weight for concept in concepts)
    spans = sorted(_held_words(reading, number, concepts))
    best = Spot(reading.statements[number].start, reading.statements[number].end, 0)
    for first in range(len(spans)):
        start, end, held = _stretch(spans, first)
        share = 100 * sum(concepts[at].weight for at in held) // whole
        if share > best.share:
            best = Spot(start, end, share)
    return best


def _stretch(spans: list[tuple[int, int, int]], first: int) -> tuple[int, int, set[int]]:
    """From one of the spans on, as many as a quote can hold: where they start and end, and which concepts they hold."""
    start, end, number = spans[first]
    held = {number}
    for at in range(first + 1, len(spans)):
        if spans[at][0] - start > LONGEST_QUOTE:  # the rest lies further on: a line of any length is read in one go
            break
        if spans[at][1] - start <= LONGEST_QUOTE:
            end = max(end, spans[at][1])
            held.add(spans[at][2])
    return start, end, held


def _held_words(reading: Reading, number: int, concepts: tuple[Concept, ...]) -> Iterator[tuple[int, int, int]]:
    """(start, end, index of the concept) of every word or term of a statement that holds one."""
    statement = reading.statements[number]
    row = reading.stems_of(number)
    mentions = reading.mentions_over(statement.start, statement.end)
    for at, concept in enumerate(concepts):
        may = {*concept.stems, *concept.either, *(each for alike in concept.alike for each in alike)}
        yield from ((start, end, at) for own, start, end in row if own in may)
        terms = {*concept.covers, *concept.near}
        yield from ((one.span.start, one.span.end, at) for one in mentions if one.term in terms)


def listed_apart(reading: Reading, number: int, concepts: tuple[Concept, ...]) -> bool:
    """Whether a statement is a list of short items of which none holds more than half of the concepts.

    "Buying, hiring, filing, stocks" tells of no stocks that were bought.
    """
    statement = reading.statements[number]
    items = [one.span() for one in _ITEM.finditer(reading.resume.text, statement.start, statement.end)]
    if len(items) < _FEWEST_ITEMS or len(reading.stems_of(number)) > _LONGEST_ITEM * len(items):
        return False
    starts = [start for start, _ in items]
    held: list[set[int]] = [set() for _ in items]
    for start, _, at in _held_words(reading, number, concepts):
        held[max(0, bisect_right(starts, start) - 1)].add(at)
    whole = sum(concept.weight for concept in concepts)
    return all(100 * sum(concepts[at].weight for at in there) <= _ENOUGH * whole for there in held)
