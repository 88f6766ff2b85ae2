"""A fictional crowd that goes the real way: the same people each time, with nothing left to do behind them."""

from __future__ import annotations

from datetime import timedelta

import time_machine
from flask import Flask
from sqlalchemy import select

from tests.conftest import NOW
from tests.factories.postings import make_posting, make_question
from tracker.applications.models import Application
from tracker.benchmarks.pages.people import DAYS, apply_all, invented, likely_answers
from tracker.demo import Special
from tracker.foundation import broker
from tracker.foundation.database import db
from tracker.foundation.jobs import Job, JobRequest, JobStatus
from tracker.postings.lifecycle import QuestionKind
from tracker.screening.models import AssessmentRow, Outcome


def test_the_same_people_are_invented_each_time_and_none_is_a_special_case(app: Flask) -> None:
    posting = make_posting(now=NOW)
    with time_machine.travel(NOW, tick=False):
        people = invented(posting, 40)
        assert invented(posting, 40) == people
    assert (len({one.email for one in people}), {one.special for one in people}) == (40, {Special.NONE})


def test_whoever_applies_is_read_and_scored_and_the_queue_is_left_empty(app: Flask) -> None:
    posting = make_posting(now=NOW, closes_in_days=None)
    with time_machine.travel(NOW, tick=False):
        apply_all(posting.slug, 3)
    days = db.session.scalars(select(Application.submitted_at).order_by(Application.id)).all()
    assert list(days) == [NOW - timedelta(days=DAYS) * n / 3 for n in (3, 2, 1)]
    assert db.session.scalars(select(AssessmentRow.outcome)).all() == [Outcome.SCORED] * 3
    scores = select(JobRequest.status).where(JobRequest.kind.in_([Job.READ, Job.SCORE]))
    assert (set(db.session.scalars(scores)), broker.queue_length()) == ({JobStatus.DONE}, 0)


def test_every_kind_of_question_gets_an_answer_that_its_form_takes(app: Flask) -> None:
    questions = [make_question(kind, key=kind.value) for kind in QuestionKind if kind is not QuestionKind.CHOICE]
    questions.append(make_question(QuestionKind.CHOICE, key="choice", choices=["Days", "Nights"]))
    answers = likely_answers(make_posting(questions=questions))
    words = "Since spring, in two teams."
    assert answers == {"short": words, "long": words, "yes_no": "yes", "number": "5", "choice": "Days"}
