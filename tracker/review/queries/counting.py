"""How many people a filter leaves, and how many another choice would."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import func, select

from tracker.applications.models import Application
from tracker.foundation.database import db
from tracker.review.queries.filters import ListFilters, conditions
from tracker.review.queries.ranked import ListKey, of_list
from tracker.screening.models import AssessedCriterion, AssessmentRow


def count(key: ListKey, filters: ListFilters, stage_ids: Mapping[str, int]) -> int:
    """How many the filters leave."""
    query = of_list(select(func.count())).where(*conditions(filters, stage_ids))
    return db.session().scalar(query, key.bound()) or 0


def counts_by_status(key: ListKey, filters: ListFilters, stage_ids: Mapping[str, int]) -> dict[tuple[str, Any], int]:
    """(criterion key, status) to people, under the filters."""
    query = (
        of_list(select(AssessedCriterion.criterion_key, AssessedCriterion.status, func.count()))
        .join(AssessedCriterion, AssessedCriterion.assessment_id == AssessmentRow.id)
        .where(*conditions(filters, stage_ids))
        .group_by(AssessedCriterion.criterion_key, AssessedCriterion.status)
    )
    return {(criterion, status): n for criterion, status, n in db.session().execute(query, key.bound())}


def counts_by_stage(key: ListKey, filters: ListFilters, stage_ids: Mapping[str, int]) -> dict[int, int]:
    """Stage id to people, under the filters but those of the stages; each stage says what choosing it would give."""
    query = (
        of_list(select(Application.stage_id, func.count()))
        .where(*conditions(filters.without_stages(), stage_ids, with_withdrawn=True))
        .group_by(Application.stage_id)
    )
    return dict(db.session().execute(query, key.bound()).all())
