"""Before "not named" is said: whether the page prints the name after all, where, and how that counts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from tracker.documents import Mention
from tracker.scoring.families import Family, family_of, named, term_of
from tracker.scoring.reading import Occurrence, Place, Reading
from tracker.scoring.standing import Standing, Tie, standing
from tracker.scoring.text import words
from tracker.scoring.written import placed


def printed_standing(reading: Reading, asked: str) -> Standing:
    """How the asked names themselves stand on the page; without occurrences when they do not.

    The place of a doubtful one (an everyday word that opens a sentence) is ``NOWHERE``. A name that only stands inside
    the name of something else is tied as ``PART``, and ``via`` holds the longer name as written.
    """
    family, term = family_of(reading.vocabulary, asked), term_of(reading.vocabulary, asked)
    if family is None or not term:
        return Standing(asked, occurrences=tuple(_as_written(reading, asked)))
    found = reading.vocabulary.printed(reading.resume.text, term)
    places = [_occurrence(reading, one.start, one.end, one.sure, family) for one in found]
    alone = [one for one, longer in places if longer is None]
    if alone or not places:
        return Standing(family.label, occurrences=_strongest_first(alone))
    longer = places[0][1]
    assert longer is not None
    via = reading.resume.text[longer.span.start : longer.span.end]
    return Standing(family.label, Tie.PART, via, _strongest_first(one for one, _ in places))


def neighbour(reading: Reading, asked: str, besides: frozenset[str]) -> Standing | None:
    """The best-placed sibling that is evidence itself, for a term that is named but hardly used."""
    family = family_of(reading.vocabulary, asked)
    if family is None:
        return None
    others = (other for other in family.siblings if other in reading.mentions and other not in besides)
    found = [one for one in (standing(reading, other, besides=besides) for other in others) if one.shown]
    best = max((one for one in found if one.tie is Tie.SELF), key=lambda one: one.place, default=None)
    return None if best is None else replace(best, label=family.label, tie=Tie.CLOSE, via=best.label)


def exact_first(reading: Reading, asked: str, one: Standing) -> Standing:
    """The same standing; at one place the asked name itself before what counts as it. ``via`` names the latter when
    the name itself stands nowhere: "A/B Testing" for statistics.
    """
    term = term_of(reading.vocabulary, asked)
    if one.tie is not Tie.SELF or not term or not one.occurrences:
        return one
    own = {mention.span.start for mention in reading.mentions.get(term, ())}
    if not any(each.start in own for each in one.occurrences):
        return replace(one, via=_called(reading, term, one.occurrences[0]))
    ordered = sorted(one.occurrences, key=lambda each: (-each.place, each.start not in own))
    return replace(one, occurrences=tuple(ordered))


def _called(reading: Reading, term: str, occurrence: Occurrence) -> str:
    family = family_of(reading.vocabulary, term)
    covers = family.covers if family is not None else frozenset()
    at_the_place = (
        other
        for other in sorted(covers)
        for one in reading.mentions.get(other, ())
        if one.span.start == occurrence.start
    )
    return next((named(reading.vocabulary, other) for other in at_the_place), "")


def _occurrence(
    reading: Reading, start: int, end: int, sure: bool, family: Family
) -> tuple[Occurrence, Mention | None]:
    """A printed name with its place, and the mention of something else that holds it inside."""
    around = [one for one in reading.mentions_over(start, end) if one.span.start <= start and one.span.end >= end]
    own = next((one for one in around if one.term in family.covers), None)
    if own is not None:
        return reading.occurrence(own), None
    longer = next((one for one in around if one.span.end - one.span.start > end - start), None)
    if longer is not None:
        place = reading.occurrence(longer)
        return Occurrence(start, end, place.place, place.position), longer
    found = placed(reading, start, end)
    return (found if sure else Occurrence(start, end, Place.NOWHERE)), None


def _as_written(reading: Reading, asked: str) -> list[Occurrence]:
    """Words outside the vocabulary, one right behind the other, though a line may break between them."""
    pattern = r"[\W_]{1,3}".join(map(re.escape, words(asked)))
    if not pattern:
        return []
    found = re.finditer(rf"(?<!\w){pattern}(?!\w)", reading.resume.text, re.IGNORECASE)
    return [placed(reading, *one.span()) for one in found]


def _strongest_first(found: Iterable[Occurrence]) -> tuple[Occurrence, ...]:
    return tuple(sorted(found, key=lambda one: (-one.place, one.start, one.end)))
