"""What the fault runs are judged by can tell: nothing may be lost, doubled or half done without being counted."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import delete, func, insert, select, update

from tests.applications.pages import filled, send
from tests.factories.applications import txt, work_off
from tests.factories.postings import make_posting
from tests.faults.truth import all_well, outcome
from tracker.applications.models import Application, ApplicationFile
from tracker.audit import AuditEntry
from tracker.foundation import files, tallies
from tracker.foundation.database import db, transaction
from tracker.foundation.jobs import Job
from tracker.messages.models import Letter
from tracker.screening.models import AssessedCriterion, AssessmentRow, Outcome
from tracker.web.settings import settings


@pytest.fixture
def accepted(app: Flask) -> dict[str, str]:
    """Form key to the SHA-256 that was sent, of two people who applied, were read, scored and written to."""
    posting, sent = make_posting(), {}
    for key in ("first", "second"):
        data = txt(f"Wanja {key}", "Skills", "Python")
        assert send(app.test_client(), posting, filled(form_key=key), (data, "resume.txt")).status_code == 303
        sent[key] = hashlib.sha256(data).hexdigest()
    work_off(app, Job.READ, Job.SCORE)
    return sent


def test_two_people_of_whom_everything_is_there_are_well(app: Flask, accepted: dict[str, str]) -> None:
    assert outcome(app, accepted) == all_well(2)


def test_an_application_that_is_gone_is_seen(app: Flask, accepted: dict[str, str]) -> None:
    told_yes = {**accepted, "third": "0" * 64}
    found = outcome(app, told_yes)
    assert (found.applications, found.wrong_files) == (2, ("third",))


def path_of_first_file() -> Path:
    return files.path_of(settings().files_dir, db.session.get_one(ApplicationFile, 1).sha256)


def a_lost_score() -> None:
    db.session.execute(delete(AssessedCriterion).filter_by(assessment_id=1))
    db.session.execute(delete(AssessmentRow).filter_by(id=1))


def a_file_that_could_not_be_read() -> None:
    db.session.execute(update(AssessmentRow).filter_by(id=1).values(outcome=Outcome.UNREADABLE))


def a_lost_receipt() -> None:
    db.session.execute(delete(Letter).filter_by(id=1))


def a_receipt_about_nobody() -> None:
    db.session.execute(update(Letter).filter_by(id=1).values(about="nobody"))


def a_lost_entry_of_the_audit_trail() -> None:
    last = db.session.scalar(select(func.max(AuditEntry.id)))
    db.session.execute(delete(AuditEntry).filter_by(id=last))


def an_effect_that_came_twice() -> None:
    tallies.shift("posting:1", {"all": 1})


def a_changed_file() -> None:
    path_of_first_file().write_bytes(b"other bytes")


def a_lost_file() -> None:
    path_of_first_file().unlink()


def a_file_that_is_named_twice() -> None:
    first = db.session.get_one(ApplicationFile, 1)
    said = {column.name: getattr(first, column.name) for column in ApplicationFile.__table__.columns}
    db.session.execute(insert(ApplicationFile).values({**said, "id": 99, "public_id": "another"}))


def a_file_under_another_name() -> None:
    db.session.execute(update(Application).filter_by(id=1).values(form_key="somebody else's"))


@pytest.mark.parametrize(
    "harm",
    [
        a_lost_score,
        a_file_that_could_not_be_read,
        a_lost_receipt,
        a_receipt_about_nobody,
        a_lost_entry_of_the_audit_trail,
        an_effect_that_came_twice,
        a_changed_file,
        a_lost_file,
        a_file_that_is_named_twice,
        a_file_under_another_name,
    ],
    ids=lambda harm: harm.__name__,
)
def test_whatever_is_missing_or_doubled_is_seen(app: Flask, accepted: dict[str, str], harm: Callable[[], None]) -> None:
    with transaction():
        harm()
    assert outcome(app, accepted) != all_well(2)
