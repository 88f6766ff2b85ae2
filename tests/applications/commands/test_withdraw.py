from __future__ import annotations

from threading import Thread

import pytest
from flask import Flask, current_app
from sqlalchemy import select, update

from tests.conftest import NOW
from tests.factories.applications import make_application
from tests.factories.people import actor_for, make_user
from tests.factories.postings import make_posting
from tracker.applications.commands import withdraw_application
from tracker.applications.models import Application, StageMove
from tracker.applications.work import ScoreKey
from tracker.foundation import tallies
from tracker.foundation.database import db, transaction
from tracker.foundation.jobs import Job, JobRequest
from tracker.foundation.jobs.states import JobStatus
from tracker.messages.lifecycle import LetterStatus
from tracker.messages.models import Letter
from tracker.postings.lifecycle import StageKind
from tracker.review.commands import Answer, reject_application
from tracker.review.queries.stages import rejected_stage
from tracker.rubrics.commands import start_draft
from tracker.rubrics.scorer import scorer
from tracker.screening.commands import publish_version
from tracker.web.errors import Conflict


def withdraw(application: Application) -> None:
    """As the route does it."""
    with transaction():
        withdraw_application(application, now=NOW)


def reject(application: Application, *, letter: str | None) -> None:
    """A rejection by somebody, with the body of a letter or without one."""
    actor = actor_for(make_user())
    with current_app.test_request_context(), transaction():
        reject_application(
            application,
            rejected_stage(application.posting),
            reason="filled",
            answer=None if letter is None else Answer(letter),
            revision=application.version,
            actor=actor,
            now=NOW,
        )


def test_withdrawing_moves_counts_and_says_who_did_it(app: Flask) -> None:
    application = make_application(make_posting())
    withdraw(application)
    assert (application.stage.kind, application.withdrawn_at) == (StageKind.WITHDRAWN, NOW)
    stages = tallies.read(f"posting:{application.posting_id}", "stage:")
    assert stages == {f"stage:{application.stage_id}": 1}
    assert db.session.scalars(select(StageMove.actor)).all() == ["candidate", "candidate"]


def test_what_has_ended_cannot_be_withdrawn(app: Flask) -> None:
    application = make_application(make_posting())
    reject(application, letter=None)
    with pytest.raises(Conflict):
        withdraw(application)


def test_a_rejection_nobody_was_told_of_gives_way_and_its_letter_stays(app: Flask) -> None:
    application = make_application(make_posting())
    reject(application, letter="We chose someone else.")
    withdraw(application)
    assert application.stage.kind is StageKind.WITHDRAWN
    assert db.session.scalars(select(Letter.status)).all() == [LetterStatus.CANCELLED]


def test_who_withdraws_during_a_publication_is_scored_again_by_the_new_version(app: Flask) -> None:
    posting = make_posting()
    application_id = make_application(posting).id
    with transaction():
        draft = start_draft(posting.rubric, actor="an-admin", now=NOW)
    withdrawing = Thread(target=in_a_request_of_its_own, args=(app, application_id))
    with transaction():
        publish_version(draft, note="Because.", actor="an-admin", now=NOW)
        db.session.execute(update(JobRequest).values(status=JobStatus.DONE))  # as if everybody had their score by now
        withdrawing.start()
        withdrawing.join(0.5)
        assert withdrawing.is_alive()
    withdrawing.join()
    again = select(JobRequest.key).where(JobRequest.kind == Job.SCORE, JobRequest.status == JobStatus.PENDING)
    assert str(ScoreKey(draft.id, scorer(), application_id)) in db.session.scalars(again).all()


def in_a_request_of_its_own(app: Flask, application_id: int) -> None:
    """Withdraw, with a session that nobody else has."""
    with app.app_context():
        withdraw(db.session.get_one(Application, application_id))
