"""Questions about the machine's work."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence, Set
from string import digits
from typing import Any

from sqlalchemy import Select, func, literal, select
from sqlalchemy.orm import InstrumentedAttribute

from tracker.applications.models import Application, ApplicationFile, Candidate
from tracker.applications.work import hash_of_read_key, score_key_of, version_prefix
from tracker.documents import Document, wire
from tracker.documents.version import READER_VERSION
from tracker.foundation.database import db
from tracker.foundation.jobs import Job, JobRequest
from tracker.foundation.jobs.states import UNFINISHED
from tracker.messages.models import Letter
from tracker.postings.models import Posting
from tracker.rubrics.models import Rubric
from tracker.rubrics.scorer import reader_of
from tracker.screening.models import Reading

Person = tuple[str, str, str]


def progress(rubric_ids: Sequence[int]) -> dict[int, tuple[int, int]]:
    """Rubric id to (scored, to score) of the version on its way; (0, 0) where nobody has to be scored."""
    query = (
        select(Rubric.id, Rubric.incoming_version_id, Rubric.incoming_scorer, func.count(Application.id))
        .join(Posting, Posting.rubric_id == Rubric.id)
        .join(Application, Application.posting_id == Posting.id)
        .where(Rubric.id.in_(rubric_ids), Rubric.incoming_version_id.is_not(None), Application.no_scoring.is_(False))
        .group_by(Rubric.id)
    )
    rows: Sequence[Any] = db.session().execute(query).all()
    asked = {row[0]: (version_prefix(row[1], row[2]), row[3]) for row in rows}
    unfinished = _unfinished({prefix for prefix, _people in asked.values()})
    found = {one: (people - unfinished.get(prefix, 0), people) for one, (prefix, people) in asked.items()}
    return {one: found.get(one, (0, 0)) for one in rubric_ids}


def _unfinished(prefixes: Set[str]) -> dict[str, int]:
    """What the keys of one version and scorer begin with, to how many of its scores are still to come."""
    beginning = func.rtrim(JobRequest.key, digits)  # the application's number stands at the end
    query = (
        select(beginning, func.count())
        .where(JobRequest.kind == Job.SCORE, JobRequest.status.in_(UNFINISHED), beginning.in_(prefixes))
        .group_by(beginning)
    )
    return dict(db.session().execute(query).all()) if prefixes else {}


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


def reading_shown(application: Application, scorer: str | None) -> Reading | None:
    """The reading of the newest résumé that the findings of ``scorer`` quote; without it the newest there is.

    After an upgrade the list shows what the reader before it quoted, until everybody is read and scored anew.
    """
    file = resume_of(application)
    if file is None:
        return None
    readings = db.session().scalars(select(Reading).filter_by(sha256=file.sha256).order_by(Reading.id.desc())).all()
    quoted = [one for one in readings if scorer is not None and one.reader_version == reader_of(scorer)]
    return next(iter([*quoted, *readings]), None)


def document_of(reading: Reading) -> Document:
    """The Document that a good reading keeps."""
    assert reading.document is not None
    return wire.from_json(zlib.decompress(reading.document))


def people_behind(requests: Sequence[JobRequest]) -> dict[int, Person]:
    """Request id to (name, opening or subject, application's public id or nothing) of the first person it concerns."""
    finders: dict[Job, tuple[Callable[[str], object], Callable[[Set[Any]], dict[Any, Person]]]] = {
        Job.READ: (hash_of_read_key, _with_file),
        Job.SCORE: (lambda key: score_key_of(key).application_id, _of_application),
        Job.SEND: (str, _addressed),
    }
    found: dict[int, Person] = {}
    for kind, (about, find) in finders.items():
        sought = {request.id: about(request.key) for request in requests if request.kind is kind}
        people = find(set(sought.values())) if sought else {}
        found |= {request_id: people[one] for request_id, one in sought.items() if one in people}
    return found


def _with_file(hashes: Set[str]) -> dict[str, Person]:
    query = _people(ApplicationFile.sha256).join(ApplicationFile).where(ApplicationFile.sha256.in_(hashes))
    return _first(query.order_by(ApplicationFile.id))


def _of_application(ids: Set[int]) -> dict[int, Person]:
    return _first(_people(Application.id).where(Application.id.in_(ids)))


def _addressed(letters: Set[str]) -> dict[str, Person]:
    """Whom a letter is about; for an invitation or a new password, whom it goes to."""
    about = _people(Letter.public_id).join(Letter, Letter.about == Application.public_id)
    to = select(Letter.public_id, Letter.to_name, Letter.subject, literal("")).where(Letter.public_id.in_(letters))
    return _first(to) | _first(about.where(Letter.public_id.in_(letters)))


def _people(key: InstrumentedAttribute[Any]) -> Select[*tuple[Any, ...]]:
    return (
        select(key, Candidate.name, Posting.title, Application.public_id)
        .select_from(Application)
        .join(Candidate, Candidate.id == Application.candidate_id)
        .join(Posting, Posting.id == Application.posting_id)
    )


def _first(query: Select[*tuple[Any, ...]]) -> dict[Any, Person]:
    """The query's first column to the rest of the first row that has it."""
    found: dict[Any, Person] = {}
    for key, *person in db.session().execute(query):
        found.setdefault(key, (person[0], person[1], person[2]))
    return found
