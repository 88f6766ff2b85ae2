"""What narrows a ranked list. A filter never changes a rank."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from sqlalchemy import ColumnElement, Select, exists, func, literal_column, or_, select, text
from sqlalchemy.orm import aliased

from tracker.applications.models import Application
from tracker.foundation.database import db
from tracker.review.queries.naming import named
from tracker.scoring import Status
from tracker.screening.models import NOT_RANKED, AssessedCriterion, AssessmentRow, Searchable

WORDS_LIMIT = 12


@dataclass(frozen=True, slots=True)
class ListFilters:
    """What was chosen: statuses by criterion key, stage keys, words, and "never opened".

    ``named`` are ids of applications whose person the words name; see ``looked_up``.
    """

    findings: Mapping[str, frozenset[Status]] = field(default_factory=dict)
    stages: frozenset[str] = frozenset()
    q: str = ""
    unopened: bool = False
    named: tuple[int, ...] = ()

    def any(self) -> bool:
        """True when the list is narrowed at all."""
        return bool(self.findings or self.stages or self.q or self.unopened)

    def without_criterion(self, key: str) -> ListFilters:
        """The same without one criterion's row: its counts ignore it."""
        return replace(self, findings={other: found for other, found in self.findings.items() if other != key})

    def without_stages(self) -> ListFilters:
        """The same without the stages."""
        return replace(self, stages=frozenset())


def looked_up(filters: ListFilters, posting_id: int) -> ListFilters:
    """The filters with the people whom their words name: looked up once, used by every question about the list."""
    if not filters.q:
        return filters
    said = select(Searchable.application_id).where(
        Searchable.posting_id == posting_id, Searchable.application_id.in_(_saying(filters.q))
    )
    exact = named(posting_id, filters.q, near=False)
    if exact or db.session().scalar(said.limit(1)) is not None:
        return replace(filters, named=exact)
    return replace(filters, named=named(posting_id, filters.q, near=True))


def conditions(
    filters: ListFilters, stage_ids: Mapping[str, int], *, with_withdrawn: bool = False
) -> list[ColumnElement[bool]]:
    """WHERE clauses over AssessmentRow joined with Application. Who withdrew shows where their stage is asked for."""
    tier = AssessmentRow.effective_tier
    found: list[ColumnElement[bool]] = [tier != NOT_RANKED if filters.stages or with_withdrawn else tier < NOT_RANKED]
    for key in sorted(filters.findings):
        statuses = sorted(filters.findings[key], key=lambda status: status.value)
        one = aliased(AssessedCriterion)  # a query that counts criteria has them in its own FROM
        found.append(
            exists().where(one.assessment_id == AssessmentRow.id, one.criterion_key == key, one.status.in_(statuses))
        )
    if filters.stages:
        ids = sorted(stage_ids[key] for key in filters.stages if key in stage_ids)
        found.append(Application.stage_id.in_(ids))
    if filters.unopened:
        found.append(Application.first_opened_at.is_(None))
    if filters.q:
        says = AssessmentRow.application_id.in_(_saying(filters.q))
        found.append(or_(says, AssessmentRow.application_id.in_(filters.named)) if filters.named else says)
    return found


def _saying(q: str) -> Select[int]:
    """Ids of the applications whose visible text has every word; each database by its own full-text index."""
    words = q.split()[:WORDS_LIMIT]
    if db.engine.dialect.name == "postgresql":
        matches = func.to_tsvector(literal_column("'simple'"), Searchable.body).op("@@")(
            func.plainto_tsquery(literal_column("'simple'"), " ".join(words))
        )
        return select(Searchable.application_id).where(matches)
    phrase = " ".join('"' + word.replace('"', '""') + '"' for word in words)
    return (
        select(literal_column("rowid"))
        .select_from(text("searchable_words"))
        .where(text("searchable_words MATCH :phrase").bindparams(phrase=phrase))
    )
