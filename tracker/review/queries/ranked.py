"""The ranked list: every applicant of an opening by tier, then total, then nothing. Server-side, by keyset.

The order comes from one index, the ranks and counts from tallies: a page costs the same for a hundred people and for
a hundred thousand.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, func, select, tuple_

from tracker.applications.models import Application, Candidate
from tracker.foundation import tallies
from tracker.foundation.database import db
from tracker.postings.models import Posting, Stage
from tracker.review.queries.filters import ListFilters, conditions
from tracker.screening.facets import version_scope
from tracker.screening.models import AssessedCriterion, AssessmentRow, Reading

Rows = Select[*tuple[Any, ...]]
PAGE = 50
NOT_RANKED = 3


@dataclass(frozen=True, slots=True)
class ListKey:
    """Which list: one opening, one rubric version, one scorer. Never a mixture."""

    posting_id: int
    version_id: int
    scorer: str


@dataclass(frozen=True, slots=True)
class Row:
    """One person on the list. ``total`` in tenths; ``levels`` are (criterion key, status, level) in rubric order."""

    application_id: int
    public_id: str
    name: str
    tier: int
    total: int
    rank: str
    stage: str
    submitted_at: datetime
    unopened: bool
    known_email: bool
    hidden_words: int
    levels: tuple[tuple[str, Any, int], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A page of rows, and whether there is more before and after it."""

    rows: tuple[Row, ...]
    has_previous: bool
    has_next: bool


class Standings:
    """How many people have each (tier, total): every rank follows from it."""

    def __init__(self, facets: Mapping[str, int]) -> None:
        buckets = {}
        for facet, n in facets.items():
            if facet.startswith("total:"):
                _, tier, total = facet.split(":")
                buckets[int(tier), -int(total)] = n
        self.first: dict[tuple[int, int], int] = {}
        self.sharing = buckets
        better = 0
        for place in sorted(buckets):
            self.first[place] = better + 1
            better += buckets[place]

    def rank(self, tier: int, total: int) -> str:
        """ "4", or "=4" when it is shared."""
        place = (tier, -total)
        label = str(self.first.get(place, 1 + sum(n for other, n in self.sharing.items() if other < place)))
        return f"={label}" if self.sharing.get(place, 1) > 1 else label

    def in_tier(self, tier: int) -> int:
        """People in a tier."""
        return sum(n for (at, _), n in self.sharing.items() if at == tier)


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
    query = _ordered(_filtered(key, filters, stage_ids), place, backwards=backwards).limit(PAGE + 1)
    found = list(db.session().execute(query).all())
    more = len(found) > PAGE
    found = found[:PAGE]
    if backwards:
        found.reverse()
    levels = _levels([row.assessment_id for row in found])
    rows = tuple(_row(row, standings, levels.get(row.assessment_id, ())) for row in found)
    if backwards:
        return Page(rows, has_previous=more, has_next=True)
    return Page(rows, has_previous=place is not None, has_next=more)


def count(key: ListKey, filters: ListFilters, stage_ids: Mapping[str, int]) -> int:
    """How many the filters leave."""
    query = _base(select(func.count()), key).where(*conditions(filters, stage_ids))
    return db.session().scalar(query) or 0


def counts_by_status(key: ListKey, filters: ListFilters, stage_ids: Mapping[str, int]) -> dict[tuple[str, Any], int]:
    """(criterion key, status) to people, under the filters."""
    query = (
        _base(select(AssessedCriterion.criterion_key, AssessedCriterion.status, func.count()), key)
        .join(AssessedCriterion, AssessedCriterion.assessment_id == AssessmentRow.id)
        .where(*conditions(filters, stage_ids))
        .group_by(AssessedCriterion.criterion_key, AssessedCriterion.status)
    )
    return {(criterion, status): n for criterion, status, n in db.session().execute(query)}


def counts_by_stage(key: ListKey, filters: ListFilters, stage_ids: Mapping[str, int]) -> dict[int, int]:
    """Stage id to people, under the filters but those of the stages."""
    query = (
        _base(select(Application.stage_id, func.count()), key)
        .where(*conditions(filters.without_stages(), stage_ids))
        .group_by(Application.stage_id)
    )
    return dict(db.session().execute(query).all())


def neighbours(
    key: ListKey, filters: ListFilters, stage_ids: Mapping[str, int], at: AssessmentRow
) -> tuple[str | None, str | None]:
    """Public ids of the people before and after one, in the order and filter one came from."""
    place = [at.effective_tier, at.effective_rank_total, at.application_id]
    found = []
    for backwards in (True, False):
        query = _filtered(key, filters, stage_ids)
        query = _ordered(query, [*place, "before" if backwards else "after"], backwards=backwards).limit(1)
        row = db.session().execute(query).first()
        found.append(row.public_id if row else None)
    return found[0], found[1]


def position(key: ListKey, at: AssessmentRow) -> int:
    """Where a person stands in the whole list, counted from 1."""
    query = _base(select(func.count()), key).where(
        _sort_key() < (at.effective_tier, at.effective_rank_total, at.application_id)
    )
    return 1 + (db.session().scalar(query) or 0)


def first(key: ListKey) -> str | None:
    """The public id of the first person."""
    query = _ordered(_base(select(Application.public_id), key), None, backwards=False).limit(1)
    return db.session().scalar(query)


def _base(query: Rows, key: ListKey) -> Rows:
    return (
        query.select_from(AssessmentRow)
        .join(Application, Application.id == AssessmentRow.application_id)
        .where(
            AssessmentRow.version_id == key.version_id,
            AssessmentRow.scorer == key.scorer,
            AssessmentRow.effective_tier < NOT_RANKED,
        )
    )


def _filtered(key: ListKey, filters: ListFilters, stage_ids: Mapping[str, int]) -> Rows:
    columns = select(
        AssessmentRow.id.label("assessment_id"),
        AssessmentRow.application_id,
        AssessmentRow.effective_tier,
        AssessmentRow.effective_total,
        Application.public_id,
        Application.submitted_at,
        Application.first_opened_at,
        Application.known_email,
        Candidate.name.label("candidate"),
        Stage.name.label("stage"),
        Reading.hidden_words,
    )
    return (
        _base(columns, key)
        .join(Candidate, Candidate.id == Application.candidate_id)
        .join(Stage, Stage.id == Application.stage_id)
        .outerjoin(Reading, Reading.id == AssessmentRow.reading_id)
        .where(*conditions(filters, stage_ids))
    )


def _sort_key() -> Any:  # noqa: ANN401 - SQLAlchemy's row value
    return tuple_(AssessmentRow.effective_tier, AssessmentRow.effective_rank_total, AssessmentRow.application_id)


def _ordered(query: Rows, place: Sequence[int | str] | None, *, backwards: bool) -> Rows:
    columns = (AssessmentRow.effective_tier, AssessmentRow.effective_rank_total, AssessmentRow.application_id)
    if place is not None:
        here = tuple(place[:3])
        query = query.where(_sort_key() < here if backwards else _sort_key() > here)
    return query.order_by(*(column.desc() if backwards else column for column in columns))


def _levels(assessment_ids: Sequence[int]) -> dict[int, tuple[tuple[str, Any, int], ...]]:
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
    found: dict[int, list[tuple[str, Any, int]]] = {}
    for assessment_id, key, status, level in db.session().execute(query):
        found.setdefault(assessment_id, []).append((key, status, level))
    return {assessment_id: tuple(levels) for assessment_id, levels in found.items()}


def _row(row: Any, standings: Standings, levels: tuple[tuple[str, Any, int], ...]) -> Row:  # noqa: ANN401 - a SQL row
    return Row(
        application_id=row.application_id,
        public_id=row.public_id,
        name=row.candidate,
        tier=row.effective_tier,
        total=row.effective_total,
        rank=standings.rank(row.effective_tier, row.effective_total),
        stage=row.stage,
        submitted_at=row.submitted_at,
        unopened=row.first_opened_at is None,
        known_email=row.known_email,
        hidden_words=row.hidden_words or 0,
        levels=levels,
    )
