"""The ranked list: every applicant of an opening by tier, then total, then nothing. Server-side, by keyset.

The order comes from one index, the ranks and counts from tallies: a page costs the same for a hundred people and for
a hundred thousand.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, select, tuple_

from tracker.applications.models import Application, Candidate
from tracker.foundation import tallies
from tracker.foundation.database import db
from tracker.postings.models import Posting, Stage
from tracker.review.queries.filters import ListFilters, conditions
from tracker.review.queries.standings import Standings
from tracker.screening.facets import version_scope
from tracker.screening.models import AssessedCriterion, AssessmentRow, Reading

Rows = Select[*tuple[Any, ...]]
Levels = tuple[tuple[str, Any, int], ...]
PAGE = 50
ORDER = (AssessmentRow.effective_tier, AssessmentRow.effective_rank_total, AssessmentRow.application_id)


@dataclass(frozen=True, slots=True)
class ListKey:
    """Which list: one opening, one rubric version, one scorer. Never a mixture."""

    posting_id: int
    version_id: int
    scorer: str

    def bound(self) -> dict[str, int | str]:
        """The values that ``of_list`` leaves open."""
        return {"list_version": self.version_id, "list_scorer": self.scorer}


@dataclass(frozen=True, slots=True)
class Row:
    """One person on the list. ``total`` in tenths; ``found`` names what was found: equal when that is equal.

    ``moves`` is how often somebody has moved them; ``remarks`` are the reader's.
    """

    assessment_id: int
    application_id: int
    public_id: str
    name: str
    tier: int
    machine_tier: int
    total: int
    rank: str
    stage: str
    submitted_at: datetime
    unopened: bool
    known_email: bool
    hidden_words: int
    moves: int
    remarks: tuple[str, ...]
    found: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page of rows, and whether there is more before and after it."""

    rows: tuple[Row, ...]
    has_previous: bool
    has_next: bool


def list_key(posting: Posting) -> ListKey | None:
    """The list that the opening shows; None before its first rubric is published."""
    rubric = posting.rubric
    if rubric.listed_version_id is None or rubric.listed_scorer is None:
        return None
    return ListKey(posting.id, rubric.listed_version_id, rubric.listed_scorer)


def facets(key: ListKey) -> dict[str, int]:
    """Every count of the list, exact."""
    return tallies.read(version_scope(key.version_id, key.scorer))


def page(
    key: ListKey,
    filters: ListFilters,
    stage_ids: Mapping[str, int],
    standings: Standings,
    *,
    place: Sequence[int | str] | None = None,
) -> Page:
    """One page. ``place`` is [tier, minus total, application id, "after" or "before"] of a neighbouring row."""
    backwards = bool(place) and place is not None and place[3] == "before"
    query = ordered(_people().where(*conditions(filters, stage_ids)), place, backwards=backwards).limit(PAGE + 1)
    found = list(db.session().execute(query, key.bound()).all())
    more = len(found) > PAGE
    found = found[:PAGE]
    if backwards:
        found.reverse()
    rows = tuple(_row(row, standings) for row in found)
    if backwards:
        return Page(rows, has_previous=more, has_next=True)
    return Page(rows, has_previous=place is not None, has_next=more)


def levels_of(assessment_ids: Sequence[int]) -> dict[int, Levels]:
    """Assessment id to (criterion key, status, level) in the order of the rubric."""
    found: dict[int, list[tuple[str, Any, int]]] = {}
    if not assessment_ids:
        return {}
    query = (
        select(
            AssessedCriterion.assessment_id,
            AssessedCriterion.criterion_key,
            AssessedCriterion.status,
            AssessedCriterion.level,
        )
        .where(AssessedCriterion.assessment_id.in_(assessment_ids))
        .order_by(AssessedCriterion.assessment_id, AssessedCriterion.position)
    )
    for assessment_id, key, status, level in db.session().execute(query):
        found.setdefault(assessment_id, []).append((key, status, level))
    return {assessment_id: tuple(levels) for assessment_id, levels in found.items()}


def of_list(query: Rows) -> Rows:
    """The query over the assessments of one list and their applications; run it with ``ListKey.bound()``."""
    return (
        query.select_from(AssessmentRow)
        .join(Application, Application.id == AssessmentRow.application_id)
        .where(
            AssessmentRow.version_id == bindparam("list_version"),
            AssessmentRow.scorer == bindparam("list_scorer"),
        )
    )


def ordered(query: Rows, place: Sequence[int | str] | None, *, backwards: bool) -> Rows:
    """The query in the order of the list, or against it, from a place on."""
    if place is not None:
        here = tuple(place[:3])
        query = query.where(sort_key() < here if backwards else sort_key() > here)
    return query.order_by(*(column.desc() if backwards else column for column in ORDER))


def sort_key() -> ColumnElement[Any]:
    """What a list is ordered by, as one value to compare."""
    return tuple_(*ORDER)


@cache
def _people() -> Rows:
    columns = select(
        AssessmentRow.id.label("assessment_id"),
        AssessmentRow.application_id,
        AssessmentRow.effective_tier,
        AssessmentRow.machine_tier,
        AssessmentRow.effective_total,
        AssessmentRow.body_hash,
        AssessmentRow.remarks,
        Application.public_id,
        Application.submitted_at,
        Application.first_opened_at,
        Application.known_email,
        Application.version,
        Candidate.name.label("candidate"),
        Stage.name.label("stage"),
        Reading.hidden_words,
    )
    return (
        of_list(columns)
        .join(Candidate, Candidate.id == Application.candidate_id)
        .join(Stage, Stage.id == Application.stage_id)
        .outerjoin(Reading, Reading.id == AssessmentRow.reading_id)
    )


def _row(row: Any, standings: Standings) -> Row:  # noqa: ANN401 - a SQL row
    return Row(
        assessment_id=row.assessment_id,
        application_id=row.application_id,
        public_id=row.public_id,
        name=row.candidate,
        tier=row.effective_tier,
        machine_tier=row.machine_tier,
        total=row.effective_total,
        rank=standings.rank(row.effective_tier, row.effective_total),
        stage=row.stage,
        submitted_at=row.submitted_at,
        unopened=row.first_opened_at is None,
        known_email=row.known_email,
        hidden_words=row.hidden_words or 0,
        moves=row.version - 1,
        remarks=tuple(row.remarks),
        found=row.body_hash,
    )
