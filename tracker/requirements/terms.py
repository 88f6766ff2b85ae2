"""The vocabulary's terms in an ad, found once and looked up by place."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from tracker.requirements.own_names import own_names
from tracker.vocabulary import SKILL_KINDS, Kind, Term, Vocabulary

SKILLS = SKILL_KINDS
_WIDE = frozenset({Kind.METHOD, Kind.DOMAIN, Kind.SOFT_SKILL, Kind.TITLE, Kind.FIELD})
_SOLD = frozenset({Kind.TOOL, Kind.PLATFORM})
_TOLD = _WIDE | {Kind.CERTIFICATION}  # kinds whose names are told in the ad's own words where they differ
_PREPOSITIONS = ("as ", "in ", "to ", "with ", "under ", "on ", "for ", "of ")
_HUMPS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|\d+")
_MODEL = re.compile(r"-\d")  # "an RL-1 slip" is a form, no reinforcement learning
WORK = SKILL_KINDS | {Kind.TITLE}


@dataclass(frozen=True, slots=True)
class Named:
    """A term at ``plain[start:end]``."""

    term: Term
    start: int
    end: int
    written: str

    @property
    def resembles(self) -> bool:
        """Whether the words written share half of the name's own words, or are an acronym."""
        return self.written.isupper() or 2 * self._shared >= len(self.term.label.replace("-", " ").split())

    @property
    def _shared(self) -> int:
        """How many of the name's own words the words written hold."""
        said = {word[:5] for word in self.written.lower().replace("-", " ").split()}
        return sum(word[:5] in said for word in self.term.label.lower().replace("-", " ").split())

    @property
    def _is_reworded(self) -> bool:
        """Whether several words are written of which one is not in the name: the ad means just what it says."""
        words = self.written.replace("-", " ").split()
        called = self.term.kind is Kind.SOFT_SKILL or self.written.isupper()
        return not called and len(words) > 1 and self._shared < len(words)

    @property
    def name(self) -> str:
        """The usual name; the ad's own word where the vocabulary's is a wider or another one ("cardiologist")."""
        if self.term.kind is Kind.SOFT_SKILL and self.written.lower().startswith(_PREPOSITIONS):
            return self.term.label  # "as part of a team" names nothing by itself
        other = self.term.kind in _WIDE and (not self.resembles or self._is_reworded)
        return self.written if other or self.is_other_acronym else self.term.label

    @property
    def is_other_acronym(self) -> bool:
        """Whether the words written are an acronym of something else than the name ("ICP-MS" for spectroscopy)."""
        if self.term.kind not in _TOLD or not self.written.isupper() or self.written in self.term.label.upper():
            return False
        initials = iter(word[0].upper() for word in _HUMPS.findall(self.term.label))
        return not all(letter in initials for letter in self.written if letter.isalpha())


class Terms:
    """Every term of ``plain``, in order of place. ``own``: names of the employer and its products, which are none."""

    def __init__(self, plain: str, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self.own = own_names(plain)
        known = ((vocabulary.term(one.term), one) for one in vocabulary.find(plain))
        found = [Named(term, one.start, one.end, plain[one.start : one.end]) for term, one in known if term is not None]
        found = [one for one in found if one.term.kind not in _SOLD or one.written.lower() not in self.own]
        found = [one for one in found if not (one.written.isupper() and _MODEL.match(plain, one.end))]
        self._named = sorted(found, key=lambda one: (one.start, -one.end, one.term.kind.value))
        self._starts = [one.start for one in self._named]

    def within(self, start: int, end: int, kinds: frozenset[Kind]) -> list[Named]:
        """The terms of ``kinds`` that lie inside ``[start, end)``; of two at one place the longer."""
        found: list[Named] = []
        for one in self._named[bisect_left(self._starts, start) : bisect_left(self._starts, end)]:
            covered = found and one.end <= found[-1].end
            if one.term.kind in kinds and one.end <= end and not covered:
                found.append(one)
        return found

    def special(self, named: list[Named]) -> list[Named]:
        """Without those that only name what others of them are ("programming languages, Python or R")."""
        above = {name for each in {one.term.id for one in named} for name in self._vocabulary.ancestors(each)}
        return [one for one in named if one.term.id not in above]

    def knows(self, words: str) -> bool:
        """Whether ``words`` are an id or a name of the vocabulary."""
        return self._vocabulary.term(words) is not None or self._vocabulary.lookup(words) is not None

    def named_alone(self, words: str, kinds: frozenset[Kind]) -> Term | None:
        """The term of ``kinds`` that ``words`` are a name of."""
        term = self._vocabulary.term(self._vocabulary.lookup(words) or "")
        return term if term is not None and term.kind in kinds else None

    def is_group(self, term_id: str) -> bool:
        """Whether a term stands above others and under none ("manager"): as an occupation it says little."""
        term = self._vocabulary.term(term_id)
        return term is not None and not term.parents and bool(self._vocabulary.descendants(term_id))

    def title_of(self, title: str) -> str | None:
        """The id of the job a title names when its words are looked up alone, without level and department."""
        for one in self._vocabulary.find(title):
            term = self._vocabulary.term(one.term)
            if term is not None and term.kind is Kind.TITLE:
                return term.id
        return None
