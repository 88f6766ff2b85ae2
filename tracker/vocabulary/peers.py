"""Circles of terms that may stand in for one another in part, laid over the terms as related links."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tracker.vocabulary.types import Term


def tied(terms: Iterable[Term], circles: Iterable[str]) -> list[Term]:
    """The terms in their order, each related to all others of its circles. A circle is ids parted by blanks.

    An id that no term has is left in: the hierarchy refuses it with a sentence.
    """
    ties: dict[str, dict[str, None]] = {}
    for circle in circles:
        for one in (ids := circle.split()):
            ties.setdefault(one, {}).update(dict.fromkeys(ids))
    return [_joined(term, ties[term.id]) if term.id in ties else term for term in terms]


def _joined(term: Term, others: dict[str, None]) -> Term:
    related = dict.fromkeys((*term.related, *others))
    return replace(term, related=tuple(other for other in related if other != term.id))
