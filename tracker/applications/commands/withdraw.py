"""Withdrawing: the one move that only the candidate makes."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from tracker import audit
from tracker.applications.commands.stage import change_stage
from tracker.applications.commands.submit import CANDIDATE
from tracker.applications.models import Application
from tracker.applications.queries import rejection_on_its_way, told_stage
from tracker.applications.work import score_keys
from tracker.foundation import jobs, tallies
from tracker.foundation.database import db
from tracker.messages.commands import cancel_letter
from tracker.postings.counted import UNOPENED, opening_scope
from tracker.postings.lifecycle import ENDED, StageKind
from tracker.postings.models import Stage
from tracker.rubrics.models import Rubric
from tracker.rubrics.queries import steady_rubric
from tracker.web.errors import Conflict


def withdraw_application(application: Application, *, now: datetime) -> None:
    """Move the application to its posting's withdrawn stage. Conflict when it has ended already.

    A rejection that the candidate has not been told of does not stand in the way; its letter is no longer sent.
    """
    session = db.session()
    rubric = steady_rubric(application.posting.rubric_id)
    session.refresh(application, with_for_update={"of": Application})
    if told_stage(application).kind in ENDED:
        raise Conflict("This application has ended already. Your page says how.")
    for letter in rejection_on_its_way(application):
        cancel_letter(letter)
    query = select(Stage).filter_by(posting_id=application.posting_id, kind=StageKind.WITHDRAWN)
    change_stage(application, session.scalars(query).one(), actor=CANDIDATE, now=now)
    application.withdrawn_at = now
    session.flush()
    if application.first_opened_at is None:
        tallies.shift(opening_scope(application.posting_id), {UNOPENED: -1})
    _leave_the_ranks(application, rubric, now=now)
    audit.record(
        "application.withdraw", object_kind="application", object_id=application.public_id, actor=CANDIDATE, at=now
    )


def _leave_the_ranks(application: Application, rubric: Rubric, *, now: datetime) -> None:
    """Ask for the score once more: whoever withdrew is stored without a rank."""
    if application.no_scoring:
        return
    for key in score_keys(rubric, application.id):
        jobs.ask_again(jobs.Job.SCORE, key, now=now)
