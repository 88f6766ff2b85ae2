"""A set of terms with a version: look up, find in a text, walk the hierarchy, add terms of one's own."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cached_property

from tracker.vocabulary.additions import merged
from tracker.vocabulary.context import settled
from tracker.vocabulary.hierarchy import Hierarchy
from tracker.vocabulary.matcher import Matcher
from tracker.vocabulary.names import Name, Names, names_of
from tracker.vocabulary.printed import Printed, printed
from tracker.vocabulary.spelling import folded
from tracker.vocabulary.types import SKILL_KINDS, Kind, Match, Term


class Vocabulary:
    """Immutable. ``version`` is 16 hex digits over everything that can change an answer; part of every stored key."""

    def __init__(self, terms: Iterable[Term], decoys: Iterable[str] = ()) -> None:
        """Raises VocabularyError for a link to nowhere or a circle; ``find`` and ``lookup`` for a name used twice."""
        self.terms = tuple(terms)
        self._decoys = tuple(decoys)
        self._by_id = {term.id: term for term in self.terms}
        self._hierarchy = Hierarchy(self._by_id)
        self.version = hashlib.sha256(repr((self.terms, self._decoys)).encode()).hexdigest()[:16]

    @cached_property
    def _names(self) -> Names:
        return names_of(self.terms, self._decoys)

    @cached_property
    def _matcher(self) -> Matcher:
        """Built at the first search: it takes longer than all the rest, and many a process never searches."""
        return Matcher(self._names)

    @cached_property
    def _names_by_term(self) -> dict[str, list[tuple[str, Name]]]:
        """Folded spelling and name of every term; decoys under the empty id."""
        found: dict[str, list[tuple[str, Name]]] = {}
        for key, names in self._names.items():
            for name in names:
                found.setdefault(name.term.id if name.term else "", []).append((key, name))
        return found

    @cached_property
    def _swallowing(self) -> tuple[str, ...]:
        return tuple(key for key, _ in self._names_by_term.get("", ()))

    def term(self, term_id: str) -> Term | None:
        """The term with that id."""
        return self._by_id.get(term_id)

    def kinds(self, kind: Kind) -> tuple[Term, ...]:
        """All terms of one kind, in order."""
        return tuple(term for term in self.terms if term.kind is kind)

    def find(self, text: str) -> tuple[Match, ...]:
        """Every term named in ``text``, by start; ``text[start:end]`` is the name as written. Any text, no errors."""
        found = settled(text, self._matcher.candidates(text), self._hierarchy)
        return tuple(Match(one.name.term.id, one.start, one.end) for one in found if one.name.term)

    def printed(self, text: str, term_id: str) -> tuple[Printed, ...]:
        """Every place where the term's own names are printed, by start, for one who asks for just this term.

        Right capitals are company enough, and a name counts inside a longer one; empty for an unknown id.
        """
        return printed(text, self._names_by_term.get(term_id, ()), self._swallowing)

    def lookup(self, words: str, kind: Kind | None = None, *, first: Kind | None = None) -> str | None:
        """The id of the term that ``words`` are a name of, apart from case, hyphens and a plural.

        With a ``kind``, only a term of that kind: "Statistics" is a field of study and a method. Otherwise one of the
        kind ``first``, else a skill, else any: "Electrician" is an occupation and a certificate.
        """
        key = folded(words)
        for form in (key, key.removesuffix("s"), key.removesuffix("es")):
            named = [name.term for name in self._names.get(form, ()) if name.term and kind in (None, name.term.kind)]
            if named:
                return min(named, key=lambda term: (term.kind is not first, term.kind not in SKILL_KINDS)).id
        return None

    def ancestors(self, term_id: str) -> tuple[str, ...]:
        """Every id above, nearest first; empty for an unknown id."""
        return self._hierarchy.ancestors(term_id)

    def is_a(self, term_id: str, ancestor: str) -> bool:
        """Whether ``ancestor`` is the term itself or stands above it."""
        return term_id == ancestor or ancestor in self.ancestors(term_id)

    def descendants(self, term_id: str) -> tuple[str, ...]:
        """Every id below, nearest first."""
        return self._hierarchy.descendants(term_id)

    def siblings(self, term_id: str) -> tuple[str, ...]:
        """Ids close enough to earn part of a level: those that are related, from either side."""
        return self._hierarchy.siblings(term_id)

    def occupations_in(self, term_id: str) -> frozenset[str]:
        """The occupations that are work in a field, or in a part of it: data scientists for data science."""
        return self._occupations.get(term_id, frozenset())

    @cached_property
    def _occupations(self) -> dict[str, frozenset[str]]:
        """Field to the titles that are tied to it or to a part of it, with those below them."""
        found: dict[str, set[str]] = {}
        for title in self.kinds(Kind.TITLE):
            for tied in self.siblings(title.id):
                for field in (tied, *self.ancestors(tied)) if self._by_id[tied].kind is not Kind.TITLE else ():
                    found.setdefault(field, set()).update((title.id, *self.descendants(title.id)))
        return {field: frozenset(titles) for field, titles in found.items()}

    def with_terms(self, terms: Iterable[Term]) -> Vocabulary:
        """This vocabulary with an organisation's own terms; one with a known id adds its names and links to that term.

        Raises VocabularyError (a sentence) for a name that another term of the kind has, an unknown link, a circle.
        """
        extended = Vocabulary(merged(self.terms, terms), self._decoys)
        extended._names  # noqa: B018 - a name used twice is refused here, not at the first search
        return extended
