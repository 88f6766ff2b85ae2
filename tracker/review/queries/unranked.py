"""Who stands outside the ranks, and why: waiting to be scored, could not be read, asked not to be scored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Select, select

from tracker.applications.models import Application, ApplicationFile, Candidate
from tracker.foundation.database import db
from tracker.postings.models import Stage
from tracker.review.queries.ranked import NOT_RANKED, ListKey
from tracker.screening.models import AssessmentRow, Reading

SHOWN = 20
SHOWN_AT_MOST = 1000


@dataclass(frozen=True, slots=True)
class Unranked:
    """One person outside the ranks. ``sentence`` says why; ``file_id`` is the résumé's public id."""

    public_id: str
    name: str
    unopened: bool
    stage: str
    submitted_at: datetime
    sentence: str
    file_id: str


def unreadable(key: ListKey, *, limit: int = SHOWN) -> list[Unranked]:
    """The newest whose file could not be read."""
    query = (
        _people()
        .add_columns(Reading.sentence)
        .join(AssessmentRow, AssessmentRow.application_id == Application.id)
        .outerjoin(Reading, Reading.id == AssessmentRow.reading_id)
        .where(
            AssessmentRow.version_id == key.version_id,
            AssessmentRow.scorer == key.scorer,
            AssessmentRow.effective_tier == NOT_RANKED,
        )
    )
    failed = "Our reader failed on this file. It is kept, and people can read it."
    return [_row(row, row.sentence or failed) for row in db.session().execute(_newest(query, limit))]


def waiting(posting_id: int, key: ListKey | None, *, limit: int = SHOWN) -> list[Unranked]:
    """The newest that have no assessment on this list yet, or never will because they asked for people alone."""
    query = _people().add_columns(Application.no_scoring).where(Application.posting_id == posting_id)
    if key is not None:
        assessed = select(AssessmentRow.application_id).where(
            AssessmentRow.application_id == Application.id,
            AssessmentRow.version_id == key.version_id,
            AssessmentRow.scorer == key.scorer,
        )
        query = query.where(~assessed.exists())
    return [_row(row, _why(row.no_scoring)) for row in db.session().execute(_newest(query, limit))]


def _why(no_scoring: bool) -> str:
    return "Asked to be read by people alone." if no_scoring else ""


def _people() -> Select[*tuple[Any, ...]]:
    return (
        select(
            Application.public_id,
            Application.first_opened_at,
            Application.submitted_at,
            Candidate.name.label("candidate"),
            Stage.name.label("stage"),
            ApplicationFile.public_id.label("file_id"),
        )
        .join(Candidate, Candidate.id == Application.candidate_id)
        .join(Stage, Stage.id == Application.stage_id)
        .outerjoin(ApplicationFile, ApplicationFile.application_id == Application.id)
    )


def _newest(query: Select[*tuple[Any, ...]], limit: int) -> Select[*tuple[Any, ...]]:
    return query.order_by(Application.submitted_at.desc(), Application.id.desc()).limit(limit)


def _row(row: Any, sentence: str) -> Unranked:  # noqa: ANN401 - a SQL row
    return Unranked(
        public_id=row.public_id,
        name=row.candidate,
        unopened=row.first_opened_at is None,
        stage=row.stage,
        submitted_at=row.submitted_at,
        sentence=sentence,
        file_id=row.file_id or "",
    )
