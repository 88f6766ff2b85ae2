"""What narrows a ranked list. A filter never changes a rank."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from sqlalchemy import ColumnElement, exists, func, literal_column, select, text
from sqlalchemy.orm import aliased

from tracker.applications.models import Application
from tracker.foundation.database import db
from tracker.scoring import Status
from tracker.screening.models import AssessedCriterion, AssessmentRow, Searchable

WORDS_LIMIT = 12


@dataclass(frozen=True, slots=True)
class ListFilters:
    """What was chosen: statuses by criterion key, stage keys, words, and "never opened"."""

    findings: Mapping[str, frozenset[Status]] = field(default_factory=dict)
    stages: frozenset[str] = frozenset()
    q: str = ""
    unopened: bool = False

    def any(self) -> bool:
        """True when the list is narrowed at all."""
        return bool(self.findings or self.stages or self.q or self.unopened)

    def without_criterion(self, key: str) -> ListFilters:
        """The same without one criterion's row: its counts ignore it."""
        return replace(self, findings={other: found for other, found in self.findings.items() if other != key})

    def without_stages(self) -> ListFilters:
        """The same without the stages."""
        return replace(self, stages=frozenset())


def conditions(filters: ListFilters, stage_ids: Mapping[str, int]) -> list[ColumnElement[bool]]:
    """WHERE clauses over AssessmentRow joined with Application."""
    found: list[ColumnElement[bool]] = []
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
        found.append(_says(filters.q))
    return found


def _says(q: str) -> ColumnElement[bool]:
    """Every word stands in the visible text; each database by its own full-text index."""
    words = q.split()[:WORDS_LIMIT]
    if db.engine.dialect.name == "postgresql":
        matches = func.to_tsvector(literal_column("'simple'"), Searchable.body).op("@@")(
            func.plainto_tsquery(literal_column("'simple'"), " ".join(words))
        )
        return AssessmentRow.application_id.in_(select(Searchable.application_id).where(matches))
    phrase = " ".join('"' + word.replace('"', '""') + '"' for word in words)
    return AssessmentRow.application_id.in_(
        select(literal_column("rowid"))
        .select_from(text("searchable_words"))
        .where(text("searchable_words MATCH :phrase").bindparams(phrase=phrase))
    )
