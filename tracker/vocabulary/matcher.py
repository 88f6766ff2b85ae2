"""Finds names in a text: one automaton over the folded text, then boundaries, then which of two overlaps stays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick, MatchKind

from tracker.vocabulary.boundaries import WORD, Reading
from tracker.vocabulary.names import Name, Names, Trust
from tracker.vocabulary.types import TECHNICAL, Kind

_LEADS = " (,/|[:;&+'\"*\n"  # what may stand before a short name; saves meeting every "r" of every word
_SHORT = 3
_STRETCH = 256  # characters; most clusters lie in one
_GOES_ON = WORD - frozenset("es0123456789")  # no name ends before one of these


@dataclass(slots=True)
class Candidate:
    """A name found at ``start:end`` of the original text."""

    start: int
    end: int
    name: Name


class Matcher:
    """The automaton over all spellings; built once, then only read."""

    def __init__(self, names: Names) -> None:
        self._entries: list[tuple[Name, ...]] = []
        self._leads = bytearray()
        self._automaton = AhoCorasick(self._patterns(names), matchkind=MatchKind.Standard, store_patterns=False)

    def _patterns(self, names: Names) -> Iterator[str]:
        """The patterns; in their order ``_entries``, the names, and ``_leads``, the number of characters before one."""
        for key, entries in names.items():
            for lead in _LEADS if len(key) <= _SHORT else ("",):
                self._entries.append(entries)
                self._leads.append(len(lead))
                yield lead + key

    def candidates(self, text: str) -> list[Candidate]:
        """Names at word boundaries in the right case, in order; of overlapping ones of a kind only the longest."""
        reading = Reading(text)
        hay, entries, leads = reading.hay, self._entries, self._leads
        found: list[tuple[int, int, int, Name]] = []
        for pattern, place, end in self._automaton.find_matches_as_indexes(hay, overlapping=True):
            start = place + leads[pattern]
            before = hay[start - 1]
            if hay[end] in _GOES_ON or before in WORD or not (before == " " or reading.begins(start)):
                continue
            for name in entries[pattern]:
                span = reading.span(name, start, end)
                if span:
                    found.append((span[0], -span[1], len(found), name))
        found.sort()
        return _longest([Candidate(start, -end, name) for start, end, _, name in found])


def _longest(found: list[Candidate]) -> list[Candidate]:
    """Without what a longer name of the same kind, or a decoy, covers; without decoys."""
    kept: list[Candidate] = []
    cluster: list[Candidate] = []
    reach = 0
    for one in found:
        if one.start < reach:
            cluster.append(one)
            reach = max(reach, one.end)
        else:
            kept += cluster if len(cluster) < 2 else _uncovered(cluster)
            cluster, reach = [one], one.end
    kept += cluster if len(cluster) < 2 else _uncovered(cluster)
    return [one for one in kept if one.name.term is not None]


def _uncovered(cluster: list[Candidate]) -> list[Candidate]:
    """Of candidates that touch one another: the longest first, then those that need not yield to one kept before.

    A text can be one cluster from end to end, so each is held only against those kept in its own stretch of the text.
    """
    kept: list[Candidate] = []
    stretches: dict[int, list[Candidate]] = {}
    for one in sorted(cluster, key=lambda one: (one.start - one.end, one.start)):
        touched = range(one.start // _STRETCH, one.end // _STRETCH + 1)
        if not any(_yields(one, longer) for place in touched for longer in stretches.get(place, ())):
            kept.append(one)
            for place in touched:
                stretches.setdefault(place, []).append(one)
    return sorted(kept, key=lambda one: (one.start, -one.end)) if len(kept) > 1 else kept


def _yields(one: Candidate, longer: Candidate) -> bool:
    if one.start >= longer.end or longer.start >= one.end:
        return False
    first, second = one.name.term, longer.name.term
    if first is None or second is None or first.kind is second.kind:
        return True
    if second.kind is Kind.TITLE and one.name.trust is Trust.EXACT:
        return False  # an "ML Engineer" works in ML
    if second.kind is Kind.DEGREE and first.kind is Kind.TITLE:
        return True  # a "Juris Doctor" is no physician
    if one.end - one.start == longer.end - longer.start:
        return False
    if second.kind in TECHNICAL and first.kind is Kind.SOFT_SKILL and longer.name.trust is not Trust.UNSURE:
        return True  # "Windows Communication Foundation" asks nobody to speak
    return one.name.trust is not Trust.SURE
