"""What a term is, and what a matcher over the terms finds in a text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple


class Kind(Enum):
    """What a term names."""

    __hash__ = object.__hash__  # each stands for itself; the hash that Enum brings is a call into Python at every look

    LANGUAGE = "language"  # a programming or query language
    FRAMEWORK = "framework"
    LIBRARY = "library"
    PLATFORM = "platform"  # cloud, operating system, database, product one builds on
    TOOL = "tool"
    METHOD = "method"  # machine learning, double-entry bookkeeping, agile
    DOMAIN = "domain"  # a field of work: computer vision, payroll, oncology nursing
    SOFT_SKILL = "soft_skill"
    TITLE = "title"  # an occupation
    FIELD = "field"  # a field of study
    DEGREE = "degree"  # a degree's name; ``level`` carries its DegreeLevel number
    CERTIFICATION = "certification"
    HUMAN_LANGUAGE = "human_language"


TECHNICAL = frozenset({Kind.LANGUAGE, Kind.FRAMEWORK, Kind.LIBRARY, Kind.PLATFORM, Kind.TOOL})  # has versions
SKILL_KINDS = TECHNICAL | {Kind.METHOD, Kind.DOMAIN}
SUBJECT_KINDS = SKILL_KINDS | {Kind.TITLE, Kind.CERTIFICATION}  # what an ad and a résumé are about


@dataclass(frozen=True, slots=True)
class Term:
    """One entry. ``id`` is stable for ever ("scikit-learn"); ``label`` is how people write it ("scikit-learn").

    ``parents`` are is-a links ("pytorch" is a "deep-learning-framework"), ``related`` are weaker ties. ``ambiguous``
    names need one of ``context`` words near them. ``since`` is the year of first release, when known.

    ``unsure`` lists which names are everyday words too ("Go", but not "Golang"); left empty on an ambiguous term, it
    is the label. ``exact`` names count only in the case they are written in ("IT" is not "it").
    """

    id: str
    label: str
    kind: Kind
    aliases: tuple[str, ...] = ()
    parents: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    ambiguous: bool = False
    context: tuple[str, ...] = ()
    since: int | None = None
    level: int | None = None
    unsure: tuple[str, ...] = ()
    exact: tuple[str, ...] = ()


class Match(NamedTuple):
    """A term found at ``text[start:end]``; longest match wins, nested terms of other kinds are kept."""

    term: str
    start: int
    end: int


class VocabularyError(ValueError):
    """Terms that cannot stand together; the message is a sentence for the person who wrote them."""
