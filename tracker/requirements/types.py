"""What a job ad yields: posting fields and a rubric, each beside its words.

Offsets index the text that was given to ``requirements.draft``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from tracker.scoring import Rubric


@dataclass(frozen=True, slots=True)
class Words:
    """``text[start:end]`` of the ad."""

    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Salary:
    """A range as stated; ``period``: hour, day, month, year. ``region`` is empty when the ad names one place only."""

    low: int
    high: int
    currency: str  # ISO 4217
    period: str
    region: str
    source: Words


@dataclass(frozen=True, slots=True)
class Proposed:
    """A proposed field value in our own words, and where it comes from."""

    value: str
    source: Words


@dataclass(frozen=True, slots=True)
class PostingDraft:
    """Everything a posting page shows. A field that the ad does not state is None or empty."""

    title: Proposed | None = None
    title_term: str | None = None  # vocabulary id of the normal form
    seniority: Proposed | None = None
    team: Proposed | None = None
    reports_to: Proposed | None = None
    locations: tuple[Proposed, ...] = ()
    remote: Proposed | None = None
    employment_type: Proposed | None = None
    salaries: tuple[Salary, ...] = ()
    responsibilities: tuple[Proposed, ...] = ()
    benefits: tuple[Proposed, ...] = ()
    process: tuple[Proposed, ...] = ()
    dates: tuple[Proposed, ...] = ()


class WarningKind(Enum):
    PROTECTED = "protected"
    PROXY = "proxy"
    NOT_ON_RESUME = "not_on_resume"
    WORDING = "wording"
    CONTRADICTION = "contradiction"
    SALARY_MISSING = "salary_missing"
    IMPOSSIBLE = "impossible"
    TWO_ADS = "two_ads"
    NOT_AN_AD = "not_an_ad"


@dataclass(frozen=True, slots=True)
class DraftWarning:
    """Something to look at before publishing. ``criterion`` is a key of the rubric, or None for the whole ad."""

    kind: WarningKind
    sentence: str
    source: Words | None = None
    criterion: str | None = None
    instead: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A posting, a rubric, what was not understood, and what to look at."""

    posting: PostingDraft
    rubric: Rubric
    unplaced: tuple[Words, ...] = ()
    warnings: tuple[DraftWarning, ...] = ()
    merged: dict[str, tuple[Words, ...]] = field(default_factory=dict)  # criterion key -> every place that asks for it
