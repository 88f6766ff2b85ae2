"""Everything about one application: its newest résumé, what came of it, notes, and others with the same address."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from flask import Flask
from sqlalchemy import insert, select, update

from tests.conftest import NOW
from tests.factories.applications import make_application, scored_application
from tests.factories.people import actor_for, make_user
from tests.factories.postings import make_posting
from tracker.applications.models import Application
from tracker.foundation.database import transaction
from tracker.foundation.jobs import Job, JobRequest, JobStatus
from tracker.review.commands import write_note
from tracker.review.queries.application import Scored, Sent, notes_on, scored, sent
from tracker.review.queries.ranked import list_key
from tracker.screening.models import Reading, ReadingStatus
from tracker.screening.queries import document_of


def what_is_known(application: Application) -> tuple[Scored | None, Sent]:
    """(the score on the list, the résumé and what came of it)."""
    key = list_key(application.posting)
    found = scored(application, key)
    return found, sent(application, key, found)


def test_before_anything_is_done_there_is_a_file_and_nothing_else(app: Flask) -> None:
    found, came = what_is_known(make_application(make_posting()))
    assert (found, came.reading, came.document, came.failure) == (None, None, None, None)
    assert came.file is not None
    assert came.file.name == "resume.txt"


def test_a_score_comes_with_its_rubric_and_the_text_it_rests_on(app: Flask) -> None:
    found, came = what_is_known(scored_application(app, make_posting()))
    assert found is not None
    assert found.assessment is not None
    assert came.document is not None
    quotes = [one for finding in found.assessment.findings for one in finding.evidence]
    assert [came.document.text[one.start : one.end] for one in quotes] == [one.quote for one in quotes]
    assert [row.criterion for row in found.assessment.findings] == [row.key for row in found.rubric.criteria]
    assert (found.version.number, came.failure) == (1, None)


def test_a_broken_file_has_a_row_without_an_assessment(app: Flask) -> None:
    found, came = what_is_known(scored_application(app, make_posting(), resume=b"%PDF-1.4 broken", filename="a.pdf"))
    assert found is not None
    assert came.reading is not None
    assert (found.assessment, came.reading.status, came.document) == (None, ReadingStatus.UNREADABLE, None)


def test_after_an_upgrade_the_text_stays_the_one_that_the_findings_quote(app: Flask) -> None:
    application = scored_application(app, make_posting())
    key = list_key(application.posting)
    assert key is not None
    with transaction() as session:
        before = session.scalars(select(Reading)).one()
        old = {one.name: getattr(before, one.name) for one in Reading.__table__.columns if one.name != "id"}
        session.execute(insert(Reading).values(old | {"reader_version": "next", "document": None}))
    _found, came = what_is_known(application)
    assert came.document == document_of(before)
    elsewhere = replace(key, scorer="1-rnext-words")
    assert sent(application, elsewhere, None).reading.reader_version == "next"


def test_before_a_new_reader_has_read_a_file_what_the_last_one_read_is_shown(app: Flask) -> None:
    application = scored_application(app, make_posting())
    with transaction() as session:
        session.execute(update(Reading).values(reader_version="before"))
    _found, came = what_is_known(application)
    assert came.document is not None
    assert came.document.text


def test_no_list_has_no_score(app: Flask) -> None:
    application = scored_application(app, make_posting())
    assert scored(application, None) is None


def test_work_that_failed_is_told_while_there_is_no_score_and_the_reading_first(app: Flask) -> None:
    application = make_application(make_posting())
    with transaction() as session:
        dead = {"status": JobStatus.DEAD, "last_error": "It stopped."}
        session.execute(update(JobRequest).where(JobRequest.kind == Job.SCORE).values(**dead))
    _found, came = what_is_known(application)
    assert came.failure is not None
    assert (came.failure.work, came.failure.sentence) == (
        Job.SCORE,
        "Scoring failed. It stopped. Try it again; if it fails once more, tell an admin.",
    )
    with transaction() as session:
        session.execute(update(JobRequest).where(JobRequest.kind == Job.READ).values(**dead))
    _found, came = what_is_known(application)
    assert came.failure is not None
    assert (came.failure.work, came.failure.sentence) == (
        Job.READ,
        "It stopped. Read it yourself, or ask for another file.",
    )


def test_notes_stand_newest_first_with_their_authors(app: Flask) -> None:
    application, other = make_application(make_posting()), make_application(make_posting())
    for number, name in enumerate(("Ines Calder", "Tarn Okoye")):
        actor = actor_for(make_user(name=name))
        with transaction():
            write_note(application, f"Note {number}", actor=actor, now=NOW + timedelta(minutes=number))
    found = [(note.body, name, note.created_at) for note, name in notes_on(application)]
    assert found == [("Note 1", "Tarn Okoye", NOW + timedelta(minutes=1)), ("Note 0", "Ines Calder", NOW)]
    assert notes_on(other) == []
