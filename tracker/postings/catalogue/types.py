"""A posting as it ships: everything its page, its form and its rubric show.

Text is for candidates to read. ``Source`` names one of the five documents and a section of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tracker.scoring.types import Importance, Rubric, Source

SeniorityLevel = Literal["entry", "mid", "senior", "lead"]
EmploymentType = Literal["full_time", "part_time", "contract", "internship", "temporary"]
RemoteWork = Literal["none", "hybrid", "remote"]
PayKind = Literal["range", "average"]
Period = Literal["hour", "day", "month", "year"]
ImportanceName = Literal["must", "plus"]
QuestionKind = Literal["short", "long", "yes_no", "choice", "number"]


@dataclass(frozen=True, slots=True)
class Place:
    """``country`` is ISO 3166-1 alpha-2; ``region`` is a state or province, empty where it says nothing new."""

    city: str
    country: str
    region: str = ""


@dataclass(frozen=True, slots=True)
class Pay:
    """A figure a document gives, in whole units of ``currency`` (ISO 4217). An average has ``low == high``.

    ``region`` is empty when the document names no place. ``note`` says what kind of figure it is.
    """

    low: int
    high: int
    currency: str
    period: Period
    region: str
    kind: PayKind
    note: str
    source: Source


@dataclass(frozen=True, slots=True)
class Responsibility:
    """One thing the person will do."""

    text: str
    source: Source


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing asked for; the criterion of the same ``key`` says how it is judged."""

    key: str
    text: str
    importance: Importance
    source: Source


@dataclass(frozen=True, slots=True)
class Benefit:
    """Something given beside the pay."""

    text: str
    source: Source


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the process; ``days`` after the closing date it is done."""

    title: str
    text: str
    days: int


@dataclass(frozen=True, slots=True)
class KnockOut:
    """Only an answer in ``accept`` lets the candidate send; ``says`` is shown above the choice, before it is made."""

    accept: tuple[str, ...]
    says: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question of the form. ``choices`` is empty unless ``kind`` is "choice"."""

    key: str
    label: str
    hint: str
    kind: QuestionKind
    required: bool
    choices: tuple[str, ...] = ()
    knock_out: KnockOut | None = None


@dataclass(frozen=True, slots=True)
class CataloguePosting:
    """One opening. ``rubric.criteria`` pairs with ``requirements``, same order and keys; weights sum to 100.

    ``document`` is the id of the document the posting is built from. Days count from the installation's first start.
    """

    slug: str
    title: str
    team: str
    level: SeniorityLevel
    employment_type: EmploymentType
    locations: tuple[Place, ...]
    remote: RemoteWork
    remote_note: str
    document: str
    salaries: tuple[Pay, ...]
    summary: str
    about: str
    responsibilities: tuple[Responsibility, ...]
    requirements: tuple[Requirement, ...]
    benefits: tuple[Benefit, ...]
    process: tuple[Step, ...]
    closes_after_days: int
    answer_within_days: int
    questions: tuple[Question, ...]
    adjustments: str
    rubric: Rubric


@dataclass(frozen=True, slots=True)
class CatalogueDocument:
    """One of the five documents: its id ("000"), our name for it, and the sections we cite."""

    id: str
    name: str
    sections: tuple[str, ...]
