"""Work about one application that failed for good, in words: what happened, and what to do."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from tracker.applications.models import Application, ApplicationFile
from tracker.applications.work import ScoreKey, read_key
from tracker.foundation.database import db
from tracker.foundation.jobs import Job, JobRequest, JobStatus
from tracker.review.queries.ranked import ListKey

READ_FAILED = "%s Read it yourself, or ask for another file."
SCORE_FAILED = "Scoring failed. %s Try it again; if it fails once more, tell an admin."


@dataclass(frozen=True, slots=True)
class Failure:
    """``sentence`` says what happened and what to do; ``request_id`` is what to try again."""

    work: Job
    sentence: str
    request_id: int


def failure_of(application: Application, file: ApplicationFile | None, key: ListKey | None) -> Failure | None:
    """Why this application has no score: its reading failed, or its scoring; None when neither did."""
    asked = [(Job.READ, read_key(file.sha256), READ_FAILED)] if file else []
    if key is not None:
        asked.append((Job.SCORE, str(ScoreKey(key.version_id, key.scorer, application.id)), SCORE_FAILED))
    for work, work_key, words in asked:
        query = select(JobRequest).filter_by(kind=work, key=work_key, status=JobStatus.DEAD)
        found = db.session().scalars(query).one_or_none()
        if found is not None:
            return Failure(work, words % (found.last_error or ""), found.id)
    return None
