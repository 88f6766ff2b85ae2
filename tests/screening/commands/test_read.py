"""Reading a file once per content; what cannot be read is a result, a reader that dies is tried three times."""

from __future__ import annotations

import os
import signal
import subprocess
import zlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

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
from tracker.documents import wire
from tracker.foundation import jobs
from tracker.foundation.database import db, transaction
from tracker.foundation.jobs import Job, JobRequest, JobStatus
from tracker.foundation.sandbox import Sandbox, parent
from tracker.screening.models import AssessmentRow, Outcome, Reading, ReadingStatus
from tracker.screening.queries import document_of

AN_HOUR = timedelta(hours=1)


class Dying(Sandbox):
    """Its child is killed at every file, as by a fault of its own."""

    def _exchange(self, child: subprocess.Popen[bytes], header: dict[str, Any], body: bytes) -> Any:
        os.kill(child.pid, signal.SIGKILL)
        return super()._exchange(child, header, body)


@pytest.fixture
def dying_reader(monkeypatch: pytest.MonkeyPatch) -> Iterator[Sandbox]:
    """This process's sandbox, whose children die."""
    sandbox = Dying()
    monkeypatch.setattr(parent._mine, "pid", os.getpid())
    monkeypatch.setattr(parent._mine, "sandbox", sandbox)
    yield sandbox
    sandbox.close()


def give_parsers(app: Flask, **seconds: int) -> None:
    """Change what a file may use, as the settings say it."""
    app.extensions["tracker"] = replace(app.extensions["tracker"], timings=Timings(**seconds))


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


def try_three_times(app: Flask) -> None:
    """Let every attempt come due."""
    for attempt in range(3):
        with time_machine.travel(NOW + attempt * AN_HOUR, tick=False):
            work_off(app)


def test_a_reader_that_dies_is_tried_three_times_and_ends_as_a_dead_letter(app: Flask, dying_reader: Sandbox) -> None:
    posting = make_posting(now=NOW)
    make_application(posting, now=NOW)
    try_three_times(app)
    found = request_of(Job.READ)
    assert (found.status, found.attempts) == (JobStatus.DEAD, 3)
    assert found.last_error == "The reader stopped while reading this file."
    assert (outcome(), tallies_are_exact(posting)) == (Outcome.UNREADABLE, True)


def test_a_dead_reading_that_is_tried_again_scores_again(
    app: Flask, dying_reader: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    posting = make_posting(now=NOW)
    make_application(posting, now=NOW)
    try_three_times(app)
    monkeypatch.setattr(parent._mine, "sandbox", Sandbox())
    with transaction():
        jobs.ask_again(Job.READ, request_of(Job.READ).key, now=NOW)
    work_off(app)
    parent.sandbox().close()
    assert (outcome(), tallies_are_exact(posting)) == (Outcome.SCORED, True)


def test_a_file_that_uses_up_its_processor_time_twice_is_a_result_with_a_sentence(app: Flask) -> None:
    give_parsers(app, parser_cpu=0, parser_wall=60)
    posting = make_posting(now=NOW)
    make_application(posting, resume=b"R, " * 90_000, filename="a.txt", now=NOW)
    try_three_times(app)
    reading, request = the_reading(), request_of(Job.READ)
    assert (request.status, request.attempts) == (JobStatus.DONE, 2)
    assert (reading.status, reading.reason) == (ReadingStatus.UNREADABLE, "too_large")
    assert reading.sentence == "This file takes longer to read than we give to any file. Save it again as a simple PDF."
    assert (outcome(), tallies_are_exact(posting)) == (Outcome.UNREADABLE, True)


def test_a_file_that_runs_out_of_time_on_the_clock_twice_is_a_dead_letter(app: Flask) -> None:
    give_parsers(app, parser_wall=0)
    make_application(make_posting(now=NOW), now=NOW)
    try_three_times(app)
    request = request_of(Job.READ)
    assert (request.status, request.attempts) == (JobStatus.DEAD, 2)
    assert (
        request.last_error == "This file takes longer to read than we give to any file. Save it again as a simple PDF."
    )
    assert outcome() is Outcome.UNREADABLE


def test_the_facts_are_taken_with_the_reading_and_kept(app: Flask) -> None:
    scored_application(app, make_posting(now=NOW), resume=txt(), filename="a.txt", now=NOW)
    reading = the_reading()
    facts = documents.resume(documents.read(txt(), "a.txt"), today=NOW.date())
    assert reading.facts is not None
    assert wire.facts_from_json(zlib.decompress(reading.facts)) == facts
