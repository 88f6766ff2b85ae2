"""Reading a file once per content; what cannot be read is a result, a reader that dies is tried three times."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import timedelta

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select

from tests.conftest import NOW
from tests.documents.files import pdf as painted
from tests.documents.files import writing
from tests.factories.applications import make_application, pdf, scored_application, txt, word, work_off
from tests.factories.postings import make_posting
from tests.screening.recount import tallies_are_exact
from tracker import documents
from tracker.config import Timings
from tracker.foundation import jobs
from tracker.foundation.database import db, transaction
from tracker.foundation.jobs import Job, JobRequest, JobStatus
from tracker.foundation.sandbox import Sandbox, parent
from tracker.screening.commands.read import document_of
from tracker.screening.models import AssessmentRow, Outcome, Reading, ReadingStatus

AN_HOUR = timedelta(hours=1)


@pytest.fixture
def dying_reader(monkeypatch: pytest.MonkeyPatch) -> Iterator[Sandbox]:
    """A sandbox that gives every file no time at all: its child is killed at each one."""
    sandbox = Sandbox(Timings(parser_wall=0))
    monkeypatch.setattr(parent._mine, "pid", os.getpid())
    monkeypatch.setattr(parent._mine, "sandbox", sandbox)
    yield sandbox
    sandbox.close()


def the_reading() -> Reading:
    """The only one."""
    return db.session.scalars(select(Reading)).one()


def request_of(kind: Job) -> JobRequest:
    """The only request of a kind, as it stands."""
    return db.session.scalars(select(JobRequest).filter_by(kind=kind).execution_options(populate_existing=True)).one()


def outcome() -> Outcome:
    """Of the only assessment."""
    return db.session.scalars(select(AssessmentRow.outcome)).one()


@pytest.mark.parametrize(("data", "name"), [(txt(), "a.txt"), (pdf(), "a.pdf"), (word(), "a.docx")])
def test_a_reading_is_the_document_itself(app: Flask, data: bytes, name: str) -> None:
    scored_application(app, make_posting(), resume=data, filename=name)
    assert document_of(the_reading()) == documents.read(data, name)


def test_the_same_content_is_read_once_for_everybody(app: Flask) -> None:
    posting = make_posting()
    for name in ("Wanja", "Ines", "Noor"):
        make_application(posting, name=name)
    assert work_off(app, Job.READ) == 1
    assert work_off(app, Job.SCORE) == 3


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        (painted(writing("Pumps"), encrypt="locked"), "a.pdf", "encrypted"),
        (pdf()[:400], "a.pdf", "damaged"),
        (b"%PDF-1.4\nnothing of the kind", "a.pdf", "damaged"),
        (painted(lambda canvas: None), "a.pdf", "empty"),
    ],
    ids=["locked", "cut off", "no pdf", "a blank page"],
)
def test_a_file_that_cannot_be_read_is_a_result_with_a_sentence(
    app: Flask, data: bytes, name: str, reason: str
) -> None:
    scored_application(app, make_posting(), resume=data, filename=name)
    reading = the_reading()
    assert (reading.status, reading.reason, reading.sentence != "") == (ReadingStatus.UNREADABLE, reason, True)
    assert (request_of(Job.READ).status, outcome()) == (JobStatus.DONE, Outcome.UNREADABLE)


def die_three_times(app: Flask) -> None:
    """Let every attempt come due."""
    for attempt in range(3):
        with time_machine.travel(NOW + attempt * AN_HOUR, tick=False):
            work_off(app)


def test_a_reader_that_dies_is_tried_three_times_and_ends_as_a_dead_letter(app: Flask, dying_reader: Sandbox) -> None:
    posting = make_posting(now=NOW)
    make_application(posting, now=NOW)
    die_three_times(app)
    found = request_of(Job.READ)
    assert (found.status, found.attempts) == (JobStatus.DEAD, 3)
    assert found.last_error == "The reader stopped while reading this file."
    assert (outcome(), tallies_are_exact(posting)) == (Outcome.UNREADABLE, True)


def test_a_dead_reading_that_is_tried_again_scores_again(
    app: Flask, dying_reader: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    posting = make_posting(now=NOW)
    make_application(posting, now=NOW)
    die_three_times(app)
    monkeypatch.setattr(parent._mine, "sandbox", Sandbox())
    with transaction():
        jobs.ask_again(Job.READ, request_of(Job.READ).key, now=NOW)
    work_off(app)
    parent.sandbox().close()
    assert (outcome(), tallies_are_exact(posting)) == (Outcome.SCORED, True)
