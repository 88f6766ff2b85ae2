"""Failed work about one application: its file, its scores, its letters, and nobody else's."""

from __future__ import annotations

from flask import Flask
from sqlalchemy import update

from tests.factories.applications import make_application, txt
from tests.factories.postings import make_posting
from tracker.foundation import clock
from tracker.foundation.database import transaction
from tracker.foundation.jobs import Job, JobRequest, JobStatus
from tracker.screening.failed_work import advice_on, sentence_of
from tracker.screening.queries import failed_work_about

MISSING = "The file is not in the folder of files."


def test_what_failed_about_one_person_is_told_with_its_sentence(app: Flask) -> None:
    posting = make_posting()
    one, other = (make_application(posting, resume=txt(f"Wanja {n}")) for n in range(2))
    assert failed_work_about(one) == []
    values = {
        "status": JobStatus.DEAD,
        "last_error": "The file is not in the folder of files.",
        "finished_at": clock.now(),
    }
    with transaction() as session:
        session.execute(update(JobRequest).where(JobRequest.key.startswith(one.files[0].sha256)).values(**values))
        session.execute(update(JobRequest).where(JobRequest.key.like(f"%:{other.id}")).values(**values))
    (reading,) = failed_work_about(one)
    (scoring,) = failed_work_about(other)
    assert (reading.kind, scoring.kind) == (Job.READ, Job.SCORE)
    assert sentence_of(reading) == MISSING
    assert advice_on(reading) == "Mount the folder, or bring it back from a backup. Then try again."
