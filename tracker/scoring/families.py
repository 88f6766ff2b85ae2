"""What may stand in for a term: what it covers, what is close to it, what is broader; and how to write it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from tracker.vocabulary import Kind, Term, Vocabulary

_BUILT = frozenset({Kind.FRAMEWORK, Kind.LIBRARY, Kind.PLATFORM, Kind.TOOL})
_TOPICS = frozenset({Kind.DOMAIN, Kind.METHOD})


@dataclass(frozen=True, slots=True)
class Family:
    """A term with what it covers and what stands near it.

    ``akin`` are other programming languages with a tie of their own: knowing one helps little with the next. ``kin``
    are the other occupations of an occupation's group: bookkeepers for accountants.
    """

    label: str
    covers: frozenset[str]
    siblings: tuple[str, ...] = ()
    parents: tuple[str, ...] = ()
    akin: tuple[str, ...] = ()
    kin: frozenset[str] = frozenset()


@lru_cache(maxsize=8192)
def family_of(vocabulary: Vocabulary, asked: str) -> Family | None:
    """The family of a vocabulary id, or of words that name a term; None for words outside the vocabulary."""
    term = vocabulary.term(term_of(vocabulary, asked))
    if term is None:
        return None
    covers = frozenset((term.id, *vocabulary.descendants(term.id)))
    others = tuple(other for other in vocabulary.siblings(term.id) if other not in covers)
    if term.kind is Kind.LANGUAGE:
        return _of_language(vocabulary, term, covers)
    languages = _languages_of(vocabulary, term.id)
    siblings = tuple(other for other in others if _kind(vocabulary, other) is not Kind.LANGUAGE)
    return Family(
        term.label, covers, siblings, (*_broader(vocabulary, term), *languages), kin=_kin(vocabulary, term) - covers
    )


def _broader(vocabulary: Vocabulary, term: Term) -> tuple[str, ...]:
    """The terms above that say something about this one. A whole field of work does not: "business" is no Scrum."""
    above = (vocabulary.term(parent) for parent in term.parents)
    return tuple(one.id for one in above if one is not None and (one.parents or one.kind not in _TOPICS))


def _of_language(vocabulary: Vocabulary, language: Term, covers: frozenset[str]) -> Family:
    """A dialect is close to its sister and falls under its language; another language of one style is neither.

    A language has a year of release. A group of languages ("scripting language") has none.
    """
    parents = (vocabulary.term(parent) for parent in language.parents)
    above = tuple(one.id for one in parents if one is not None and one.kind is Kind.LANGUAGE and one.since)
    sisters = [each for parent in above for each in vocabulary.descendants(parent) if each != language.id]
    close = dict.fromkeys((*_built_on(vocabulary, language), *sisters))
    akin = _of_kind(vocabulary, _tied(vocabulary, language), Kind.LANGUAGE)
    return Family(
        language.label,
        covers,
        tuple(other for other in close if other not in covers),
        above,
        tuple(other for other in akin if other not in covers and other not in close and other not in above),
    )


def term_of(vocabulary: Vocabulary, asked: str) -> str:
    """The vocabulary id of an id or of a name; empty for words outside the vocabulary."""
    return asked if vocabulary.term(asked) else vocabulary.lookup(asked) or ""


def named(vocabulary: Vocabulary, asked: str) -> str:
    """How to write a term in a sentence: its label, or the words as given."""
    family = family_of(vocabulary, asked)
    return asked if family is None else family.label


def _kin(vocabulary: Vocabulary, title: Term) -> frozenset[str]:
    """Every occupation below the nearest groups that an occupation belongs to; none for other kinds of terms."""
    if title.kind is not Kind.TITLE:
        return frozenset()
    return frozenset(other for above in title.parents for other in vocabulary.descendants(above))


def _built_on(vocabulary: Vocabulary, language: Term) -> tuple[str, ...]:
    """What is written for a language: things tied to it, and those below a kind that is ("Python data library")."""
    tied = [other for other in _tied(vocabulary, language) if _kind(vocabulary, other) is not Kind.LANGUAGE]
    below = [each for other in tied for each in (other, *vocabulary.descendants(other))]
    return tuple(dict.fromkeys(each for each in below if language.id in _languages_of(vocabulary, each)))


def _languages_of(vocabulary: Vocabulary, built: str) -> tuple[str, ...]:
    """The languages that something is written for: those its kind is tied to, else those it is tied to itself.

    A library for Python may name its model in R without being evidence of R.
    """
    term = vocabulary.term(built)
    if term is None or term.kind is Kind.LANGUAGE or (term.kind not in _BUILT and not vocabulary.descendants(built)):
        return ()
    above = [vocabulary.term(parent) for parent in vocabulary.ancestors(built)]
    by_kind = _of_kind(vocabulary, _ties(vocabulary, above), Kind.LANGUAGE)
    if by_kind:
        return by_kind
    return _of_kind(vocabulary, _tied(vocabulary, term), Kind.LANGUAGE)


def _ties(vocabulary: Vocabulary, terms: Iterable[Term | None]) -> list[str]:
    return [other for term in terms if term is not None for other in _tied(vocabulary, term)]


def _tied(vocabulary: Vocabulary, term: Term) -> tuple[str, ...]:
    """The ids tied to a term as related, from either side."""
    others = (vocabulary.term(other) for other in vocabulary.siblings(term.id))
    return tuple(one.id for one in others if one is not None and (one.id in term.related or term.id in one.related))


def _of_kind(vocabulary: Vocabulary, ids: Iterable[str], kind: Kind) -> tuple[str, ...]:
    return tuple(dict.fromkeys(other for other in ids if _kind(vocabulary, other) is kind))


def _kind(vocabulary: Vocabulary, term_id: str) -> Kind | None:
    term = vocabulary.term(term_id)
    return None if term is None else term.kind
