"""The is-a links of a set of terms, walked upwards, downwards and sideways."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tracker.vocabulary.types import Term, VocabularyError

Links = Mapping[str, Sequence[str]]


class Hierarchy:
    """Answers over ids. Links must name terms that exist, and no term may be above itself: else VocabularyError."""

    def __init__(self, terms: Mapping[str, Term]) -> None:
        self._parents: dict[str, tuple[str, ...]] = {}
        self._children: dict[str, list[str]] = {}
        self._related: dict[str, list[str]] = {}
        self._lineages: dict[str, frozenset[str]] = {}
        for term in terms.values():
            _refuse_unknown(term, terms)
            self._parents[term.id] = term.parents
            for parent in term.parents:
                self._children.setdefault(parent, []).append(term.id)
            for other in term.related:
                self._related.setdefault(term.id, []).append(other)
                self._related.setdefault(other, []).append(term.id)
        for parent in self._children:
            if parent in self.ancestors(parent):
                raise VocabularyError(f'"{terms[parent].label}" would stand above itself in the hierarchy.')

    def ancestors(self, term: str) -> tuple[str, ...]:
        """Every id above ``term``, nearest first; empty for a root or an unknown id."""
        return _closure(self._parents, term)

    def descendants(self, term: str) -> tuple[str, ...]:
        """Every id below ``term``, nearest first; empty for a leaf or an unknown id."""
        return _closure(self._children, term)

    def lineage(self, term: str) -> frozenset[str]:
        """``term`` and every id above it."""
        found = self._lineages.get(term)
        if found is None:
            found = self._lineages[term] = frozenset((term, *self.ancestors(term)))
        return found

    def siblings(self, term: str) -> tuple[str, ...]:
        """Ids that are related to ``term``, from either side. What merely shares a parent with it is no sibling:

        photographers and accountants both use software, and PostgreSQL is no substitute for a database's viewer.
        """
        return tuple(dict.fromkeys(self._related.get(term, ())))


def _refuse_unknown(term: Term, terms: Mapping[str, Term]) -> None:
    for other in (*term.parents, *term.related):
        if other not in terms:
            raise VocabularyError(f'"{term.label}" points to "{other}", and there is no term with that id.')


def _closure(links: Links, start: str) -> tuple[str, ...]:
    """Breadth first, so that the nearest come first; ``start`` itself appears only when the links lead back to it."""
    found: dict[str, None] = {}
    frontier = list(links.get(start, ()))
    while frontier:
        fresh = [one for one in dict.fromkeys(frontier) if one not in found]
        found |= dict.fromkeys(fresh)
        frontier = [above for one in fresh for above in links.get(one, ())]
    return tuple(found)
