"""The names of a set of terms: every spelling, which term it stands for, and how far it can be trusted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from tracker.vocabulary.spelling import abbreviated, folded, spellings
from tracker.vocabulary.types import Term, VocabularyError


class Trust(IntEnum):
    """How much a name says by itself: always; only in the case written; only with something near that vouches."""

    SURE = 0
    EXACT = 1
    UNSURE = 2


@dataclass(slots=True)
class Name:
    """One spelling of one term; ``term`` is None for a decoy, a phrase that swallows the names inside it."""

    term: Term | None
    written: str
    trust: Trust


Names = dict[str, tuple[Name, ...]]
_SURE = (Trust.SURE, Trust.SURE)


def names_of(terms: Iterable[Term], decoys: Iterable[str]) -> Names:
    """Folded spelling -> its names, at most one of each kind of term.

    Raises VocabularyError when two terms of one kind are called the same; a mere variant of a name gives way instead.
    """
    names: Names = {}
    variants: list[tuple[Term, str, tuple[str, ...]]] = []
    for decoy in decoys:
        for form in spellings(decoy):
            _add(names, Name(None, form, Trust.SURE))
    for term in terms:
        for name in (term.label, *term.aliases):
            first, *others = spellings(name)
            rival = _add(names, Name(term, first, _trust(term, name)))
            if rival and rival is not term:
                raise VocabularyError(f'"{name}" is a name of both "{rival.label}" and "{term.label}".')
            if others:
                variants.append((term, name, tuple(others)))
    for term, name, forms in variants:
        for form in forms:
            trust = _trust(term, name)
            if abbreviated(name, form):
                trust = max(trust, Trust.EXACT if len(form) > 3 else Trust.UNSURE)  # "M.Ed" is not "med"
            _add(names, Name(term, form, trust))
    return names


def _add(names: Names, name: Name) -> Term | None:
    """The term of the same kind that has this spelling already; None when there was none and ``name`` is added."""
    key = folded(name.written)
    entries = names.get(key, ())
    for one in entries:
        if one.term is name.term and (one.trust, name.trust) != _SURE and one.written != name.written:
            continue  # "RoR" and "ROR"
        if one.term is name.term or (one.term and name.term and one.term.kind is name.term.kind):
            return one.term
    if key == name.written:
        key = name.written  # one string for both: tens of thousands of names are written in lower case
    names[key] = (*entries, name)
    return None


def _trust(term: Term, name: str) -> Trust:
    if name in term.unsure or (term.ambiguous and not term.unsure and name == term.label):
        return Trust.UNSURE
    return Trust.EXACT if name in term.exact else Trust.SURE
