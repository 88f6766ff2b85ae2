"""Why somebody has no score: the reading failed, or the scoring; in a sentence, with what to try again."""

from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy import select, update

from tests.conftest import NOW
from tests.factories.applications import make_application
from tests.factories.postings import make_posting
from tracker.applications.models import Application
from tracker.foundation.database import db, transaction
from tracker.foundation.jobs import Job, JobRequest, JobStatus
from tracker.review.queries.failures import Failure, failure_of
from tracker.review.queries.ranked import list_key

SENTENCES = {
    Job.READ: "It stopped. Read it yourself, or ask for another file.",
    Job.SCORE: "Scoring failed. It stopped. Try it again; if it fails once more, tell an admin.",
}


@pytest.fixture
def someone(app: Flask) -> Application:
    """A person whose file waits to be read."""
    return make_application(make_posting(now=NOW), now=NOW)


def fail(*kinds: Job) -> None:
    """The work of these kinds has failed for good."""
    with transaction() as session:
        dead = {"status": JobStatus.DEAD, "last_error": "It stopped."}
        session.execute(update(JobRequest).where(JobRequest.kind.in_(kinds)).values(**dead))


def failure(someone: Application) -> Failure | None:
    """As the page of the person asks."""
    return failure_of(someone, someone.files[0], list_key(someone.posting))


def test_work_that_waits_has_not_failed(someone: Application) -> None:
    assert failure(someone) is None


@pytest.mark.parametrize("kind", SENTENCES)
def test_what_failed_is_told_with_what_to_try_again(someone: Application, kind: Job) -> None:
    fail(kind)
    request_id = db.session.scalars(select(JobRequest.id).filter_by(kind=kind)).one()
    assert failure(someone) == Failure(kind, SENTENCES[kind], request_id)


def test_a_file_that_was_not_read_is_told_before_the_score_that_it_cost(someone: Application) -> None:
    fail(Job.READ, Job.SCORE)
    found, without_file = failure(someone), failure_of(someone, None, list_key(someone.posting))
    assert (found and found.work, without_file and without_file.work) == (Job.READ, Job.SCORE)
    assert failure_of(someone, None, None) is None
