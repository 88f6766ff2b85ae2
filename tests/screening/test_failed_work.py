"""Why work failed, and what to do about it, in words."""

from __future__ import annotations

from flask import Flask
from sqlalchemy import select, update

from tests.factories.applications import make_application
from tests.factories.postings import make_posting
from tracker.foundation import clock
from tracker.foundation.database import db, transaction
from tracker.foundation.jobs import Job, JobRequest, JobStatus
from tracker.screening.failed_work import advice_on, sentence_of

MISSING = "The file is not in the folder of files."


def test_a_file_that_is_gone_is_told_with_what_to_do(app: Flask) -> None:
    make_application(make_posting())
    values = {"status": JobStatus.DEAD, "last_error": MISSING, "finished_at": clock.now()}
    with transaction() as session:
        session.execute(update(JobRequest).where(JobRequest.kind == Job.READ).values(**values))
    reading = db.session.scalars(select(JobRequest).filter_by(kind=Job.READ)).one()
    assert sentence_of(reading) == MISSING
    assert advice_on(reading) == "Mount the folder, or bring it back from a backup. Then try again."
