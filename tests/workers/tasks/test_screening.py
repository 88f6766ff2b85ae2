"""The tasks of screening: a file is read and its application scored, each from the number of its request alone."""

from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy import select

from tests.factories.applications import make_application
from tests.factories.postings import make_posting
from tracker.foundation.database import db
from tracker.foundation.jobs import Job, JobRequest
from tracker.screening.models import AssessmentRow, Outcome, Reading, ReadingStatus
from workers import doing
from workers.tasks.screening import read, score


def test_a_file_is_read_then_its_application_scored(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doing, "flask_app", app)  # the worker's own application has the settings of its machine
    make_application(make_posting())
    numbers = {kind: number for number, kind in db.session.execute(select(JobRequest.id, JobRequest.kind))}
    db.session.commit()
    read(numbers[Job.READ])
    db.session.commit()
    assert db.session.scalars(select(Reading.status)).all() == [ReadingStatus.READ]
    assert db.session.scalars(select(AssessmentRow.outcome)).all() == []
    db.session.commit()
    score(numbers[Job.SCORE])
    db.session.commit()
    assert db.session.scalars(select(AssessmentRow.outcome)).all() == [Outcome.SCORED]
