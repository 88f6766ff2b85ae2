"""Questions about the machine's work."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from tracker.applications.models import Application, ApplicationFile, Candidate
from tracker.applications.work import hash_of_read_key, score_key_of
from tracker.documents.version import READER_VERSION
from tracker.foundation.database import db
from tracker.foundation.jobs import Job, JobRequest
from tracker.messages.models import Letter
from tracker.postings.models import Posting
from tracker.screening.models import Reading

Person = tuple[str, str, str]


def resume_of(application: Application) -> ApplicationFile | None:
    """The newest résumé."""
    resumes = [file for file in application.files if file.purpose == "resume"]
    return resumes[-1] if resumes else None


def reading_of(application: Application) -> Reading | None:
    """What this reader made of the newest résumé; None while it waits, and when none was sent."""
    file = resume_of(application)
    if file is None:
        return None
    query = select(Reading).filter_by(sha256=file.sha256, reader_version=READER_VERSION)
    return db.session().scalars(query).one_or_none()


def people_behind(requests: Sequence[JobRequest]) -> dict[int, Person]:
    """Request id to (name, opening or subject, application's public id or nothing) of the first person it concerns."""
    found: dict[int, Person] = {}
    for request in requests:
        person = _person(request)
        if person is not None:
            found[request.id] = person
    return found


def _person(request: JobRequest) -> Person | None:
    query = (
        select(Candidate.name, Posting.title, Application.public_id)
        .join(Application, Application.candidate_id == Candidate.id)
        .join(Posting, Posting.id == Application.posting_id)
    )
    if request.kind is Job.READ:
        query = query.join(ApplicationFile).where(ApplicationFile.sha256 == hash_of_read_key(request.key))
    elif request.kind is Job.SCORE:
        query = query.where(Application.id == score_key_of(request.key).application_id)
    else:
        query = query.join(Letter, Letter.about == Application.public_id).where(Letter.public_id == request.key)
    row = db.session().execute(query.limit(1)).one_or_none()
    if row is not None:
        return row[0], row[1], row[2]
    return _addressee(request.key) if request.kind is Job.SEND else None


def _addressee(key: str) -> Person | None:
    """Whom a letter goes to that is about no application: an invitation, a new password."""
    row = db.session().execute(select(Letter.to_name, Letter.subject).filter_by(public_id=key)).one_or_none()
    return None if row is None else (row[0], row[1], "")
