"""Who stands outside the ranks, and why: waiting, failed, could not be read, asked not to be scored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, String, and_, cast, literal, select, tuple_

from tracker.applications.models import Application, ApplicationFile, Candidate
from tracker.applications.work import read_key, version_prefix
from tracker.foundation.database import db
from tracker.foundation.jobs import Job, JobRequest, JobStatus
from tracker.postings.lifecycle import StageKind
from tracker.postings.models import Posting, Stage
from tracker.review.queries.failures import READ_FAILED, SCORE_FAILED
from tracker.review.queries.ranked import ListKey
from tracker.screening.models import NOT_RANKED, AssessmentRow, Reading

SHOWN = 20
SHOWN_AT_MOST = 1000


@dataclass(frozen=True, slots=True)
class Unranked:
    """One person outside the ranks. ``sentence`` says why; ``file_id`` is the résumé's public id.

    ``retry`` is the request that failed for good and may be tried again, or None.
    """

    public_id: str
    name: str
    email: str
    opening: str
    opening_id: str
    unopened: bool
    stage: str
    submitted_at: datetime
    sentence: str
    file_id: str
    retry: int | None


def unreadable(key: ListKey, *, limit: int = SHOWN) -> list[Unranked]:
    """The newest of a list whose file could not be read."""
    return [_unread_row(row) for row in db.session().execute(_newest(_unread().where(*_of(key)), limit))]


def unreadable_anywhere(keys: list[ListKey], *, limit: int = SHOWN_AT_MOST) -> list[Unranked]:
    """The newest of several lists whose file could not be read."""
    if not keys:
        return []
    lists = [(key.version_id, key.scorer) for key in keys]
    query = _unread().where(tuple_(AssessmentRow.version_id, AssessmentRow.scorer).in_(lists))
    return [_unread_row(row) for row in db.session().execute(_newest(query, limit))]


def waiting(posting_id: int, key: ListKey | None, *, limit: int = SHOWN) -> list[Unranked]:
    """The newest that have no assessment on this list: yet, because it failed, or because they asked for people alone.

    Who has withdrawn waits for nothing.
    """
    query = _people().add_columns(Application.no_scoring).where(*_waits(posting_id, key))
    if key is None:
        rows = db.session().execute(_newest(query, limit))
        return [_row(row, _why(row.no_scoring)) for row in rows]
    asked = literal(version_prefix(key.version_id, key.scorer)) + cast(Application.id, String)
    query = _with_failure(query, Job.SCORE, asked)
    rows = db.session().execute(_newest(query, limit))
    return [_row(row, SCORE_FAILED % row.failed if row.failed else _why(row.no_scoring), row.request) for row in rows]


def neighbours(application: Application, key: ListKey | None) -> tuple[str | None, str | None]:
    """Public ids of the people before and after one outside the ranks, among those who are there for the same reason.

    Nobody for who is ranked or has withdrawn.
    """
    beside = _beside(application, key)
    if beside is None:
        return None, None
    newest = Application.submitted_at, Application.id
    here = tuple_(*newest), (application.submitted_at, application.id)
    newer = beside.where(here[0] > here[1]).order_by(*newest)
    older = beside.where(here[0] < here[1]).order_by(*(column.desc() for column in newest))
    before, after = (db.session().scalar(query.limit(1)) for query in (newer, older))
    return before, after


def _beside(application: Application, key: ListKey | None) -> Select[str] | None:
    """The public ids of those who are outside the ranks for the same reason as this one, and its own."""
    query = select(Application.public_id).join(Stage, Stage.id == Application.stage_id)
    tier = select(AssessmentRow.effective_tier).where(AssessmentRow.application_id == application.id)
    stands = db.session().scalar(tier.where(*_of(key))) if key is not None else None
    if stands is None:
        waits = application.stage.kind is not StageKind.WITHDRAWN
        return query.where(*_waits(application.posting_id, key)) if waits else None
    if key is None or stands != NOT_RANKED:
        return None
    unread = AssessmentRow.effective_tier == NOT_RANKED
    return query.join(AssessmentRow, AssessmentRow.application_id == Application.id).where(unread, *_of(key))


def _of(key: ListKey) -> tuple[ColumnElement[bool], ...]:
    """WHERE clauses: the assessments of one list."""
    return AssessmentRow.version_id == key.version_id, AssessmentRow.scorer == key.scorer


def _waits(posting_id: int, key: ListKey | None) -> tuple[ColumnElement[bool], ...]:
    """WHERE clauses over Application joined with Stage: not withdrawn, and without an assessment on the list."""
    here = Application.posting_id == posting_id, Stage.kind != StageKind.WITHDRAWN
    if key is None:
        return here
    assessed = select(AssessmentRow.application_id).where(AssessmentRow.application_id == Application.id, *_of(key))
    return *here, ~assessed.exists()


def _why(no_scoring: bool) -> str:
    return "Asked to be read by people alone." if no_scoring else ""


def _unread() -> Select[*tuple[Any, ...]]:
    query = (
        _people()
        .add_columns(Reading.sentence)
        .join(AssessmentRow, AssessmentRow.application_id == Application.id)
        .outerjoin(Reading, Reading.id == AssessmentRow.reading_id)
        .where(AssessmentRow.effective_tier == NOT_RANKED)
    )
    return _with_failure(query, Job.READ, ApplicationFile.sha256 + literal(read_key("")))


def _unread_row(row: Any) -> Unranked:  # noqa: ANN401 - a SQL row
    if row.failed:
        return _row(row, READ_FAILED % row.failed, row.request)
    return _row(row, row.sentence or READ_FAILED % "Our reader failed on this file.")


def _with_failure(query: Select[*tuple[Any, ...]], kind: Job, key: Any) -> Select[*tuple[Any, ...]]:  # noqa: ANN401 - a SQL expression
    """Beside each row, why the work with this key failed for good."""
    dead = and_(JobRequest.kind == kind, JobRequest.status == JobStatus.DEAD, JobRequest.key == key)
    columns = JobRequest.last_error.label("failed"), JobRequest.id.label("request")
    return query.outerjoin(JobRequest, dead).add_columns(*columns)


def _people() -> Select[*tuple[Any, ...]]:
    return (
        select(
            Application.public_id,
            Application.first_opened_at,
            Application.submitted_at,
            Candidate.name.label("candidate"),
            Candidate.email,
            Posting.title,
            Posting.public_id.label("opening_id"),
            Stage.name.label("stage"),
            ApplicationFile.public_id.label("file_id"),
        )
        .join(Candidate, Candidate.id == Application.candidate_id)
        .join(Posting, Posting.id == Application.posting_id)
        .join(Stage, Stage.id == Application.stage_id)
        .outerjoin(ApplicationFile, ApplicationFile.application_id == Application.id)
    )


def _newest(query: Select[*tuple[Any, ...]], limit: int) -> Select[*tuple[Any, ...]]:
    return query.order_by(Application.submitted_at.desc(), Application.id.desc()).limit(limit)


def _row(row: Any, sentence: str, retry: int | None = None) -> Unranked:  # noqa: ANN401 - a SQL row
    return Unranked(
        public_id=row.public_id,
        name=row.candidate,
        email=row.email,
        opening=row.title,
        opening_id=row.opening_id,
        unopened=row.first_opened_at is None,
        stage=row.stage,
        submitted_at=row.submitted_at,
        sentence=sentence,
        file_id=row.file_id or "",
        retry=retry,
    )
