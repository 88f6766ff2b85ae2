"""People made in bulk are what the real path makes of people who send the same."""

from __future__ import annotations

from typing import Any

from flask import Flask
from sqlalchemy import select

from tests.factories.applications import make_application, resume_lines, txt, work_off
from tests.factories.postings import make_posting, make_question
from tracker.applications.models import Application, ApplicationFile, Candidate, GivenAnswer, StageMove
from tracker.benchmarks.pages.crowd import Crowd
from tracker.foundation import clock, jobs
from tracker.foundation.database import Base, db, transaction
from tracker.foundation.tallies import Tally
from tracker.postings.models import Posting
from tracker.screening.models import AssessedCriterion, AssessmentRow, Reading, Searchable

FILES = (txt(*resume_lines()), txt(*resume_lines(skill="Perl", first_year=2023)))
MADE: tuple[type[Base], ...] = (
    Candidate,
    Application,
    ApplicationFile,
    GivenAnswer,
    StageMove,
    Reading,
    AssessmentRow,
    AssessedCriterion,
    Searchable,
    Tally,
)
# what differs from one sending to the next: names of its own, times, and how long it took
OWN = ("id", "at", "public_id", "form_key", "form_hash", "email", "email_key", "milliseconds")
TIMES = ("_at", "_by")


def test_copies_equal_what_the_real_path_makes(app: Flask) -> None:
    posting = make_posting(questions=[make_question(key="why")])
    _apply(app, posting, 6)
    real = _made()
    posting = _without_its_people(posting)
    _apply(app, posting, 2)
    crowd = Crowd(posting)
    crowd.grow(4)
    crowd.grow(7)
    assert crowd.people == 6
    assert _made() == real


def test_real_people_may_come_between_copies(app: Flask) -> None:
    posting = make_posting(questions=[make_question(key="why")])
    _apply(app, posting, 2)
    crowd = Crowd(posting)
    crowd.grow(40)
    _apply(app, make_posting(questions=[make_question(key="why")]), 3)
    crowd.grow(60)
    assert (crowd.people, len(_rows(Application)), len(_rows(AssessmentRow))) == (60, 63, 63)


def _apply(app: Flask, posting: Posting, people: int) -> None:
    now = clock.now()
    for number in range(people):
        about = {"name": f"Ada Birk {number % 2}", "resume": FILES[number % 2], "answers": {"why": "Pumps."}}
        make_application(posting, now=now, **about)
    work_off(app, jobs.Job.READ, jobs.Job.SCORE)


def _made() -> dict[str, list[str]]:
    requests = select(jobs.JobRequest.status, jobs.JobRequest.attempts).where(jobs.JobRequest.kind == jobs.Job.SCORE)
    return {
        **{model.__tablename__: _rows(model) for model in MADE},
        "score requests": sorted(repr(tuple(row)) for row in db.session().execute(requests)),
    }


def _rows(model: Any) -> list[str]:
    """The rows without what is each one's own, in an order that does not depend on it."""
    columns = [
        column
        for column in model.__table__.columns
        if column.name not in OWN and not column.name.endswith(TIMES) and not column.foreign_keys
    ]
    query = select(*columns)
    if model is Tally:  # what jobs took is counted beside what is shown, and no crowd takes jobs
        query = query.where(Tally.scope.not_like("work:%"))
    return sorted(repr(tuple(row)) for row in db.session().execute(query))


def _without_its_people(posting: Posting) -> Posting:
    """The posting as before anybody applied, loaded anew: ids begin again on SQLite."""
    gone = {model.__tablename__ for model in (*MADE, jobs.JobRequest)}
    with transaction() as session:
        for table in reversed(Base.metadata.sorted_tables):
            if table.name in gone:
                session.execute(table.delete())
        session.expunge_all()
    return db.session().get_one(Posting, posting.id)
