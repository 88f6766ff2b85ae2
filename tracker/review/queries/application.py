"""Everything one review page shows."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from tracker.applications.models import Application, ApplicationFile
from tracker.documents import Document
from tracker.foundation.database import db
from tracker.people.models import User
from tracker.review.models import Note
from tracker.review.queries.failures import Failure, failure_of
from tracker.review.queries.ranked import ListKey
from tracker.rubrics.models import RubricVersion
from tracker.rubrics.translation import rubric_of
from tracker.scoring import Assessment, Rubric, from_json
from tracker.screening.models import AssessmentRow, Outcome, Reading
from tracker.screening.queries import document_of, reading_shown, resume_of


@dataclass(frozen=True, slots=True)
class Scored:
    """The assessment that the list shows for somebody, with the rubric it was made with."""

    row: AssessmentRow
    version: RubricVersion
    rubric: Rubric
    assessment: Assessment | None  # None when no file could be read


@dataclass(frozen=True, slots=True)
class Sent:
    """The résumé, what the reader made of it, its text, and the work that failed for good; each None without it."""

    file: ApplicationFile | None
    reading: Reading | None
    document: Document | None
    failure: Failure | None


def scored(application: Application, key: ListKey | None) -> Scored | None:
    """The assessment on the list; None while there is none."""
    if key is None:
        return None
    session = db.session()
    query = select(AssessmentRow).filter_by(application_id=application.id, version_id=key.version_id, scorer=key.scorer)
    row = session.scalars(query).one_or_none()
    version = session.get(RubricVersion, key.version_id)
    if row is None or version is None:
        return None
    assessment = from_json(Assessment, row.body) if row.outcome is Outcome.SCORED else None
    return Scored(row, version, rubric_of(version), assessment)


def sent(application: Application, key: ListKey | None, scored: Scored | None) -> Sent:
    """The newest résumé of an application and what came of it."""
    file, reading = resume_of(application), reading_shown(application, key.scorer if key else None)
    document = document_of(reading) if reading is not None and reading.document is not None else None
    has_score = scored is not None and scored.assessment is not None
    return Sent(file, reading, document, None if has_score else failure_of(application, file, key))


def notes_on(application: Application) -> list[tuple[Note, str]]:
    """(note, author's name), newest first."""
    query = (
        select(Note, User.name)
        .join(User, User.id == Note.author_id)
        .where(Note.application_id == application.id)
        .order_by(Note.id.desc())
    )
    return list(db.session().execute(query).all())
