"""What a posting says, as values: read from a form by ``editing``, written to the tables by ``commands``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tracker.postings.lifecycle import QuestionKind


@dataclass(frozen=True, slots=True)
class PlaceContent:
    """``country`` is ISO 3166 alpha-2, or empty."""

    city: str
    region: str
    country: str


@dataclass(frozen=True, slots=True)
class QuestionContent:
    """``key`` is the saved question's, empty for a new one; ``knock_out`` as ``Question`` stores it."""

    key: str
    label: str
    hint: str
    kind: QuestionKind
    required: bool
    choices: tuple[str, ...]
    knock_out: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class StageContent:
    """``key`` is the saved stage's, empty for a new one, which is an active stage."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Content:
    """``columns`` are values by the name of their column in ``Posting``; ``team`` are public ids of accounts."""

    columns: dict[str, Any]
    places: tuple[PlaceContent, ...]
    questions: tuple[QuestionContent, ...]
    stages: tuple[StageContent, ...]
    team: tuple[str, ...]
