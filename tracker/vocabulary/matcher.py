"""Finds names in a text: one automaton over the folded text, then boundaries, then which of two overlaps stays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum

from ahocorasick_rs import AhoCorasick, MatchKind

from tracker.vocabulary.folding import Folded, fold
from tracker.vocabulary.spelling import folded, spellings
from tracker.vocabulary.types import Kind, Term, VocabularyError

_LEADS = " (,/|[:;&+'\"*\n"  # what may stand before a short name; saves meeting every "r" of every word
_SHORT = 3
_WORD = frozenset("abcdefghijklmnopqrstuvwxyz0123456789_")
_CAUTION = _WORD | frozenset("+#.@")
_VERSIONED = frozenset({Kind.LANGUAGE, Kind.FRAMEWORK, Kind.LIBRARY, Kind.PLATFORM, Kind.TOOL})
_UNSPACED = (("\u2e80", "\u9fff"), ("\uac00", "\ud7af"), ("\uf900", "\ufaff"))  # scripts without blanks between words


class Trust(IntEnum):
    """How much a name says by itself."""

    SURE = 0
    EXACT = 1
    UNSURE = 2


@dataclass(frozen=True, slots=True)
class Name:
    """One spelling of one term; ``term`` is None for a decoy, a phrase that swallows the names inside it."""

    term: Term | None
    written: str
    trust: Trust


@dataclass(slots=True)
class Candidate:
    """A name found at ``start:end`` of the original text."""

    start: int
    end: int
    name: Name


class Matcher:
    """The automaton over all spellings of all terms; built once, then only read."""

    def __init__(self, terms: Iterable[Term], decoys: Iterable[str]) -> None:
        self.names: dict[str, list[Name]] = {}
        written = [(term, name, spellings(name)) for term in terms for name in (term.label, *term.aliases)]
        for decoy in decoys:
            for form in spellings(decoy):
                self._add(Name(None, form, Trust.SURE))
        for term, name, forms in written:
            rival = self._add(Name(term, forms[0], trust_of(term, name)))
            if rival and rival is not term:
                raise VocabularyError(f'"{name}" is a name of both "{rival.label}" and "{term.label}".')
        for term, name, forms in written:  # after all that is written down: a mere variant gives way
            for form in forms[1:]:
                self._add(Name(term, form, trust_of(term, name)))
        self._entries: list[tuple[tuple[Name, ...], int]] = []
        self._automaton = AhoCorasick(list(self._patterns()), matchkind=MatchKind.Standard)

    def _add(self, name: Name) -> Term | None:
        """The term of the same kind that has this spelling already; None when there was none and it is added."""
        entries = self.names.setdefault(folded(name.written), [])
        for one in entries:
            if one.term is name.term or (one.term and name.term and one.term.kind is name.term.kind):
                return one.term
        entries.append(name)
        return None

    def _patterns(self) -> Iterator[str]:
        """The patterns, in the order of ``_entries``: names, and how many characters of the pattern come before one."""
        for key, names in self.names.items():
            for lead in _LEADS if len(key) <= _SHORT else ("",):
                self._entries.append((tuple(names), len(lead)))
                yield lead + key

    def candidates(self, text: str) -> list[Candidate]:
        """Names at word boundaries in the right case, in order; of overlapping ones of a kind only the longest."""
        reading = _Reading(text, fold(text))
        hay = reading.hay
        found: list[Candidate] = []
        for pattern, start, end in self._automaton.find_matches_as_indexes(hay, overlapping=True):
            names, lead = self._entries[pattern]
            if lead or hay[start - 1] not in _WORD or hay[start] not in _WORD:
                found.extend(reading.bounded(names, start + lead, end))
        found.sort(key=lambda one: (one.start, -one.end))
        return _longest(found)


def trust_of(term: Term, name: str) -> Trust:
    """Whether ``name`` stands for ``term`` without further signs."""
    if name in term.unsure or (term.ambiguous and not term.unsure and name == term.label):
        return Trust.UNSURE
    return Trust.EXACT if name in term.exact else Trust.SURE


class _Reading:
    """One text beside its folded form; ``hay`` is that form with one blank before it and three after."""

    __slots__ = ("_source", "_text", "hay")

    def __init__(self, text: str, source: Folded) -> None:
        self._text = text
        self._source = source
        self.hay = f" {source.text}   "

    def bounded(self, names: tuple[Name, ...], start: int, end: int) -> Iterator[Candidate]:
        """Those of ``names`` that really begin and end at these places of ``hay``."""
        hay, text = self.hay, self._text
        if not self._begins(start):
            return
        for name in names:
            stop = _stop(hay, end, name) if hay[end] in _CAUTION or hay[end] > "\x7f" else end
            if not stop:
                continue
            first, last = self._source.span(start - 1, stop - 1)
            if hay[stop] == "." and hay[stop + 1] in _WORD and text[last + 1 : last + 2].islower():
                continue  # "node" of "node.js", "oracle" of "oracle.com"
            if name.trust is not Trust.EXACT or _as_written(text[first:last], name.written):
                yield Candidate(first, last, name)

    def _begins(self, start: int) -> bool:
        before = self.hay[start - 1]
        if before == " ":
            return True
        if before in "@_" or (before > "\x7f" and _letter(before)):
            return False
        if before != "." or not self.hay[start - 2].isalnum():
            return True
        return self._text[self._source.span(start - 1, start)[0]].isupper()  # "done.Python", but not "node.js"


def _stop(hay: str, end: int, name: Name) -> int:
    """Where the name ends once a plural "s" or a version's digits are taken in; 0 when it is part of a longer word."""
    after = hay[end]
    if after in "#@" or (after == "+" and not hay[end + 1].isalnum()):
        return 0
    if after in "+.":
        return end
    if name.trust is not Trust.UNSURE and end and len(name.written) >= _SHORT and hay[end - 1].isalpha():
        if after == "s" and not _letter(hay[end + 1]):
            return end + 1
        if hay.startswith("es", end) and hay[end - 1] in "sxh" and not _letter(hay[end + 2]):
            return end + 2
        if after.isdigit() and name.term is not None and name.term.kind in _VERSIONED:
            return _after_version(hay, end)
    return 0 if _letter(after) else end


def _after_version(hay: str, end: int) -> int:
    while hay[end].isdigit() or (hay[end] == "." and hay[end + 1].isdigit()):
        end += 1
    return 0 if _letter(hay[end]) else end


def _letter(character: str) -> bool:
    """Whether a character beside a name makes it part of a longer word."""
    if character in _WORD:
        return True
    return character.isalnum() and not any(low <= character <= high for low, high in _UNSPACED)


def _as_written(found: str, written: str) -> bool:
    return found == written or found.replace("-", " ") == written or found.removesuffix("s") == written


def _longest(found: list[Candidate]) -> list[Candidate]:
    """Without what a longer name of the same kind, or a decoy, covers; without decoys."""
    kept: list[Candidate] = []
    cluster: list[Candidate] = []
    reach = 0
    for one in found:
        if one.start >= reach:
            kept += _uncovered(cluster)
            cluster = []
        cluster.append(one)
        reach = max(reach, one.end)
    kept += _uncovered(cluster)
    return [one for one in kept if one.name.term is not None]


def _uncovered(cluster: list[Candidate]) -> list[Candidate]:
    """Of candidates that touch one another: the longest first, then those that need not yield to one kept before."""
    if len(cluster) < 2:
        return cluster
    kept: list[Candidate] = []
    for one in sorted(cluster, key=lambda one: (one.start - one.end, one.start)):
        if not any(_yields(one, longer) for longer in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: (one.start, -one.end))


def _yields(one: Candidate, longer: Candidate) -> bool:
    if one.start >= longer.end or longer.start >= one.end:
        return False
    if one.name.term is None or longer.name.term is None or one.name.term.kind is longer.name.term.kind:
        return True
    return one.name.trust is not Trust.SURE and one.end - one.start < longer.end - longer.start
