"""Rubrics in, assessments out. Frozen, ordered, and the same bytes for the same input.

Weights are positive integers. Levels run from 0 to 1 in steps of 0.05, kept as integer hundredths so that no
platform's floating point can move a total. Totals are integer tenths (813 is 81.3).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"


class Importance(Enum):
    MUST = "must"
    PLUS = "plus"


class Status(Enum):
    """``NO_EVIDENCE`` is a question to ask, not a zero in disguise: it earns nothing and stays in the denominator."""

    MET = "met"
    PARTLY = "partly"
    NOT_MET = "not_met"
    NO_EVIDENCE = "no_evidence"


class Tier(Enum):
    """Musts met, musts open (partly, or nothing stated), musts failed."""

    MET = "met"
    OPEN = "open"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a criterion comes from: a document's name and section, or the span of the job ad that asks for it."""

    document: str
    section: str = ""
    start: int | None = None
    end: int | None = None
    quote: str = ""  # words of the ad; empty for the shipped catalogue, which never quotes


@dataclass(frozen=True, slots=True)
class Level:
    """A named rung: reached at ``at`` hundredths (0..100). The sentence says what a person at it has shown."""

    at: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Criterion:
    """One thing asked for. ``key`` is stable across versions of the rubric.

    ``kind`` names a file in ``scoring/criteria``; ``params`` are its own, plain JSON:

    skill          {"terms": ["python"], "mode": "any"|"all", "need": "named"|"used", "years": 0, "within_years": null}
                   a term is a vocabulary id, or free words matched as written
    experience     {"years": 2, "years_max": null, "terms": ["machine-learning"]}   no terms: work of any kind
    education      {"level": "bachelor", "fields": ["computer-science"], "or_experience_years": null}
    certification  {"terms": ["cka"], "mode": "any"|"all"}   empty terms: any certification
    language       {"term": "german", "or_terms": ["french"], "level": "B2"|null}   or_terms: languages that do instead
    ability        {"statement": "builds and operates data pipelines"}
    subject        {"main": ["machine-learning"], "terms": ["python", "statistics"]}   main ones weigh three times
    answer         {"question": "key", "accept": ["yes"]}  or {"question": "key", "at_least": 3} / {"at_most": 8}
    """

    key: str
    kind: str
    label: str
    importance: Importance
    weight: int
    params: Mapping[str, Json]
    levels: tuple[Level, ...] = ()
    source: Source | None = None
    why: str = ""  # why it is a must or a plus and weighs what it does: one sentence


@dataclass(frozen=True, slots=True)
class Rubric:
    criteria: tuple[Criterion, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """A candidate's answer to a form question. ``value`` as stored: text, "yes"/"no", a choice, or a number as text."""

    question: str
    value: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of the document that a finding rests on: ``quote == Document.text[start:end]``, always. What was named but
    earned nothing ("eager to learn Spark") carries a note that begins "not counted".
    """

    start: int
    end: int
    quote: str
    note: str = ""  # "used in a dated role, Mar 2023 to today"


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found for one criterion. ``level`` is hundredths; ``sentence`` is written for the candidate to read.

    ``question`` is what to ask when nothing is stated; empty otherwise.
    """

    criterion: str
    status: Status
    level: int
    sentence: str
    evidence: tuple[Evidence, ...] = ()
    question: str = ""


@dataclass(frozen=True, slots=True)
class Assessment:
    """``total_tenths``: round-half-even of 1000 * sum(weight * level) / (100 * sum(weight)), 0..1000."""

    total_tenths: int
    tier: Tier
    findings: tuple[Finding, ...]
    engine_version: str
    vocabulary_version: str

    @property
    def total(self) -> float:
        """0..100, one decimal."""
        return self.total_tenths / 10


class ProblemKind(Enum):
    """What is wrong with a rubric. The first two keep it from being published; a proxy needs a written reason."""

    BROKEN = "broken"
    PROTECTED = "protected"
    PROXY = "proxy"
    NOT_ON_RESUME = "not_on_resume"
    UNKNOWN_TERM = "unknown_term"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something to mend or to decide. ``criterion`` is its key, None for the whole rubric; ``instead`` what to do."""

    kind: ProblemKind
    sentence: str
    criterion: str | None = None
    instead: str = ""

    @property
    def refused(self) -> bool:
        """Whether the rubric cannot be published with it."""
        return self.kind in (ProblemKind.BROKEN, ProblemKind.PROTECTED)
