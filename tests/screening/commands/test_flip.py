"""The flip: the whole list or none of it, and never to scores of other words than those in use."""

from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy import delete

from tests.conftest import NOW
from tests.factories.applications import scored_application, work_off
from tests.factories.postings import make_posting
from tests.factories.terms import publish_rows, term_row
from tracker.foundation.database import db, transaction
from tracker.foundation.jobs import Job, JobRequest, JobStatus
from tracker.postings.models import Posting
from tracker.rubrics.commands import start_draft
from tracker.rubrics.models import Rubric
from tracker.screening.commands import flip_ready, publish_version
from tracker.screening.commands.flip import flip_if_complete


@pytest.fixture
def posting(app: Flask) -> Posting:
    """An opening with one person, whose second version waits for its only score."""
    made = make_posting(now=NOW)
    scored_application(app, made, now=NOW)
    with transaction():
        draft = start_draft(made.rubric, actor="an-admin", now=NOW)
        publish_version(draft, note="Because.", actor="an-admin", now=NOW)
    return made


def has_flipped(posting: Posting) -> bool:
    """Whether the list is there, as it stands."""
    found = db.session.get_one(Rubric, posting.rubric_id, populate_existing=True)
    db.session.commit()
    return found.incoming_version_id is None


def flip(posting: Posting) -> bool:
    """As a worker does it after a score."""
    with transaction():
        return flip_if_complete(posting.rubric_id, now=NOW)


def test_a_list_waits_for_its_last_score_and_flips_once(app: Flask, posting: Posting) -> None:
    assert (flip(posting), has_flipped(posting)) == (False, False)
    work_off(app)
    assert (has_flipped(posting), flip(posting)) == (True, False)


def test_a_list_waits_for_somebody_whose_score_nobody_has_asked_for(app: Flask, posting: Posting) -> None:
    with transaction() as session:
        waiting = delete(JobRequest).where(JobRequest.kind == Job.SCORE, JobRequest.status == JobStatus.PENDING)
        session.execute(waiting)
    assert (flip(posting), has_flipped(posting)) == (False, False)


def test_a_list_does_not_flip_to_scores_of_earlier_words(app: Flask, posting: Posting) -> None:
    publish_rows(term_row("Beetscope"))
    work_off(app)
    with transaction():
        assert flip_ready(now=NOW) == 0
    assert not has_flipped(posting)
