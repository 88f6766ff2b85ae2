"""What the database says when everything is over."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Flask
from sqlalchemy import func, select
from sqlalchemy.exc import SQLAlchemyError

from tracker import audit
from tracker.applications.models import Application, ApplicationFile
from tracker.foundation import files
from tracker.foundation.database import db
from tracker.foundation.jobs import JobRequest, JobStatus
from tracker.messages.models import Letter
from tracker.screening.models import AssessmentRow
from tracker.web.settings import settings


@dataclass(frozen=True, slots=True)
class Outcome:
    """Counts that must come out exactly."""

    applications: int
    assessed: int
    unscored: int
    doubly_scored: int
    receipts: int
    doubled_receipts: int
    wrong_files: tuple[str, ...]
    dead: int
    broken_audit_entry: int | None


def unfinished(app: Flask) -> int:
    """Requests that are neither done nor dead; a database that is away counts as one."""
    with app.app_context():
        try:
            query = select(func.count()).select_from(JobRequest)
            open_states = (JobStatus.PENDING, JobStatus.RUNNING)
            return db.session.scalar(query.where(JobRequest.status.in_(open_states))) or 0
        except SQLAlchemyError:
            db.session.rollback()
            return 1


def outcome(app: Flask, accepted: dict[str, str]) -> Outcome:
    """Everything counted, and every accepted file compared with what was sent."""
    with app.app_context():
        scored = select(AssessmentRow.application_id, func.count().label("n")).group_by(AssessmentRow.application_id)
        per_application = dict(db.session.execute(scored).all())
        receipts = dict(
            db.session.execute(
                select(Letter.about, func.count()).where(Letter.kind == "receipt").group_by(Letter.about)
            ).all()
        )
        ids = db.session.scalars(select(Application.id)).all()
        dead = select(func.count()).select_from(JobRequest).where(JobRequest.status == JobStatus.DEAD)
        return Outcome(
            applications=len(ids),
            assessed=len(per_application),
            unscored=len(set(ids) - set(per_application)),
            doubly_scored=sum(n > 1 for n in per_application.values()),
            receipts=sum(receipts.values()),
            doubled_receipts=sum(n > 1 for n in receipts.values()),
            wrong_files=tuple(_wrong_files(accepted)),
            dead=db.session.scalar(dead) or 0,
            broken_audit_entry=audit.verify(),
        )


def _wrong_files(accepted: dict[str, str]) -> list[str]:
    """Form keys whose stored bytes are not those that were sent."""
    query = select(Application.form_key, ApplicationFile.sha256).join(ApplicationFile)
    stored = dict(db.session.execute(query).all())
    wrong = [key for key, sha256 in accepted.items() if stored.get(key) != sha256]
    for key, sha256 in stored.items():
        if files.hash_of(settings().files_dir, sha256) != sha256:
            wrong.append(key)
    return wrong
