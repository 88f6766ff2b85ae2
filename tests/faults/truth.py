"""What the database says when everything is over."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from flask import Flask
from sqlalchemy import Select, func, select
from sqlalchemy.exc import SQLAlchemyError

from tracker import audit
from tracker.applications.models import Application, ApplicationFile
from tracker.foundation import files
from tracker.foundation.database import db
from tracker.foundation.jobs import Job, JobRequest, JobStatus, counting
from tracker.messages.models import Letter
from tracker.screening.models import AssessmentRow
from tracker.screening.models import Outcome as Stored
from tracker.upkeep.backup.saving import snapshot
from tracker.upkeep.replay.recounting import compared
from tracker.web.settings import settings


@dataclass(frozen=True, slots=True)
class Outcome:
    """Counts that must come out exactly. ``scored``: read, with a total. ``wrong_counts``: what came twice.

    ``receipts`` are applications that have one; of ``wrong_files`` the form keys, once for each.
    """

    applications: int
    scored: int
    unscored: int
    doubly_scored: int
    receipts: int
    doubled_receipts: int
    wrong_files: tuple[str, ...] = ()
    wrong_counts: tuple[str, ...] = ()
    dead: int = 0
    broken_audit_entry: int | None = None

    def __str__(self) -> str:
        """As the table tells it."""
        return (
            f"{self.scored} of {self.applications} scored, {self.doubly_scored} twice, {self.dead} dead, "
            f"{self.receipts} receipts, {self.doubled_receipts} doubled, {len(self.wrong_files)} wrong files, "
            f"{len(self.wrong_counts)} wrong counts"
        )


def all_well(count: int) -> Outcome:
    """``count`` applications, and each exactly once in everything."""
    return Outcome(applications=count, scored=count, unscored=0, doubly_scored=0, receipts=count, doubled_receipts=0)


def unfinished(app: Flask) -> int:
    """Requests that are neither done nor dead; a database that is away counts as one."""
    query = select(func.count()).select_from(JobRequest)
    return count(app, query.where(JobRequest.status.in_((JobStatus.PENDING, JobStatus.RUNNING))), away=1)


def assessed(app: Flask) -> int:
    """Scores that are stored so far; none while the database is away."""
    return count(app, select(func.count()).select_from(AssessmentRow), away=0)


def count(app: Flask, query: Select[int], *, away: int) -> int:
    """What the query counts; ``away`` while the database does not answer."""
    with app.app_context():
        try:
            return db.session.scalar(query) or 0
        except SQLAlchemyError:
            db.session.rollback()
            return away


def outcome(app: Flask, accepted: dict[str, str]) -> Outcome:
    """Everything counted, and every accepted file compared with what was sent."""
    with app.app_context():
        stored = select(AssessmentRow.application_id, func.count().label("n")).group_by(AssessmentRow.application_id)
        read = stored.where(AssessmentRow.outcome == Stored.SCORED)
        per_application, rows = dict(db.session.execute(read).all()), dict(db.session.execute(stored).all())
        receipts = _receipts()
        ids = db.session.scalars(select(Application.id)).all()
        dead = select(func.count()).select_from(JobRequest).where(JobRequest.status == JobStatus.DEAD)
        return Outcome(
            applications=len(ids),
            scored=len(per_application),
            unscored=len(set(ids) - set(per_application)),
            doubly_scored=sum(n > 1 for n in rows.values()),
            receipts=len(receipts),
            doubled_receipts=sum(n > 1 for n in receipts.values()),
            wrong_files=tuple(_wrong_files(accepted)),
            wrong_counts=tuple(_wrong_counts()),
            dead=db.session.scalar(dead) or 0,
            broken_audit_entry=audit.verify(),
        )


def _wrong_counts() -> list[str]:
    """What is counted otherwise than its rows come to: an effect that came twice, or only in part."""
    db.session.commit()
    with snapshot() as connection:
        return [f"{scope} {facet}" for scope, facet, kept, counted in compared(connection) if kept != counted]


def _receipts() -> dict[str, int]:
    """Application to its rows in the outbox; a receipt about nobody is none."""
    about = select(Letter.about, func.count()).join(Application, Application.public_id == Letter.about)
    return dict(db.session.execute(about.where(Letter.kind == "receipt").group_by(Letter.about)).all())


def message_ids(app: Flask) -> set[str]:
    """The Message-ID of every letter in the outbox."""
    with app.app_context():
        return set(db.session.scalars(select(Letter.message_id)))


def leases_lost(app: Flask) -> int:
    """Leases that ran out, of every kind of work."""
    with app.app_context():
        lost = sum(counting.tries(kind).lost for kind in Job)
        db.session.rollback()
        return lost


def _wrong_files(accepted: dict[str, str]) -> list[str]:
    """Form keys whose stored bytes are not those that were sent, or of which nobody was told."""
    query = select(Application.form_key, ApplicationFile.sha256).join(ApplicationFile)
    stored = Counter((key, sha256) for key, sha256 in db.session.execute(query))
    lost = [key for key, sha256 in accepted.items() if stored[key, sha256] != 1]
    strange = [key for key, sha256 in stored if accepted.get(key) != sha256 or not is_on_disk(sha256)]
    return sorted({*lost, *strange})


def is_on_disk(sha256: str) -> bool:
    """The bytes are there, and are what their name says."""
    try:
        return files.hash_of(settings().files_dir, sha256) == sha256
    except FileNotFoundError:
        return False
