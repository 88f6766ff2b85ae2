"""The integrity check: scores, files, counts and the audit trail, a batch at a time, whatever their number."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from flask import Flask
from sqlalchemy import Select, func, select
from sqlalchemy.exc import NoResultFound
from sqlalchemy.orm import joinedload, selectinload

from tracker import audit
from tracker.applications.models import Application, ApplicationFile
from tracker.foundation import files
from tracker.foundation.database import db
from tracker.postings.models import Posting
from tracker.rubrics.models import RubricVersion
from tracker.screening.models import AssessmentRow
from tracker.upkeep.backup.saving import snapshot
from tracker.upkeep.replay.recomputing import Verdict, judge
from tracker.upkeep.replay.recounting import compared
from tracker.web.settings import settings

BATCH = 100
SCORE_UNREADABLE = "Something that its score is stored with cannot be read any more."
COUNTS_UNREADABLE = "They cannot be compared: a row holds a word that this version does not know."
DAMAGED = (ValueError, LookupError, TypeError, AssertionError, NoResultFound, zlib.error)  # by what is stored wrongly
Progress = Callable[[Iterable[int], str, int], Iterator[int]]


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that is not as it was. ``about`` is an application's public id, a file's hash, or what is counted."""

    about: str
    sentence: str


@dataclass(slots=True)
class Report:
    """``compared`` counts assessments by how; ``broken_entry`` is the first of the audit trail that does not fit."""

    compared: Counter[str] = field(default_factory=Counter)
    files: int = 0
    counts: int = 0
    differences: list[Difference] = field(default_factory=list)
    audited: bool = False
    broken_entry: int | None = None

    @property
    def whole(self) -> bool:
        """True when nothing differs."""
        return not self.differences and self.broken_entry is None


def replay(app: Flask, *, slug: str | None = None, progress: Progress) -> Report:
    """Check all postings, or the one at ``slug``: LookupError when there is none. Counts and trail go with all."""
    report = Report()
    with app.app_context():
        posting_id = None if slug is None else _posting(slug)
        scores, sent = _of(select(AssessmentRow.id).join(Application), posting_id), _of(_hashes(), posting_id)
        for number in progress(_keyset(scores), "Scores", _count(scores)):
            _check_score(number, report)
        for number in progress(_keyset(sent), "Files", _count(sent)):
            _check_file(number, report)
        if posting_id is None:
            db.session.remove()
            _check_counts(report)
            report.audited, report.broken_entry = True, audit.verify()
        db.session.remove()
    return report


def _posting(slug: str) -> int:
    found = db.session.scalar(select(Posting.id).filter_by(slug=slug))
    if found is None:
        raise LookupError(slug)
    return found


def _hashes() -> Select[int]:
    """One row of each file, however often it was sent."""
    first = select(func.min(ApplicationFile.id)).group_by(ApplicationFile.sha256)
    return select(ApplicationFile.id).join(Application).where(ApplicationFile.id.in_(first))


def _of(query: Select[int], posting_id: int | None) -> Select[int]:
    return query if posting_id is None else query.where(Application.posting_id == posting_id)


def _count(query: Select[int]) -> int:
    return db.session.scalar(select(func.count()).select_from(query.subquery())) or 0


def _keyset(query: Select[int]) -> Iterator[int]:
    """The ids in order, a batch at a time; what a batch loaded is let go, so that memory does not grow."""
    (column,) = query.selected_columns
    last = 0
    while batch := db.session.scalars(query.where(column > last).order_by(column).limit(BATCH)).all():
        yield from batch
        last = batch[-1]
        db.session.rollback()  # ends the read: nobody's writing is held up
        db.session.expunge_all()


def _check_score(number: int, report: Report) -> None:
    try:
        found = _judged(number)
    except DAMAGED:
        report.differences.append(Difference(_applicant(number), SCORE_UNREADABLE))
        return
    if found is None:
        return  # scored again meanwhile; its successor has a higher number
    report.compared[found.how] += 1
    if found.difference:
        report.differences.append(Difference(_applicant(number), found.difference))


def _judged(number: int) -> Verdict | None:
    loading = (
        joinedload(AssessmentRow.application).selectinload(Application.answers),
        joinedload(AssessmentRow.application).selectinload(Application.files),
    )
    row = db.session.get(AssessmentRow, number, options=loading)
    if row is None:
        return None
    version = db.session.get_one(RubricVersion, row.version_id, options=[selectinload(RubricVersion.criteria)])
    return judge(row, version)


def _applicant(number: int) -> str:
    """The public id of the application of a score."""
    query = select(Application.public_id).join(AssessmentRow).where(AssessmentRow.id == number)
    return db.session.scalar(query) or f"score {number}"


def _check_counts(report: Report) -> None:
    try:
        _compare_counts(report)
    except DAMAGED:
        report.differences.append(Difference("counts", COUNTS_UNREADABLE))


def _compare_counts(report: Report) -> None:
    with snapshot() as connection:
        for scope, facet, kept, counted in compared(connection):
            report.counts += 1
            if kept != counted:
                sentence = f"Its count {facet} is {kept}, its rows come to {counted}."
                report.differences.append(Difference(scope, sentence))


def _check_file(number: int, report: Report) -> None:
    sha256 = db.session.scalar(select(ApplicationFile.sha256).filter_by(id=number))
    if sha256 is None:
        return
    report.files += 1
    try:
        if files.hash_of(settings().files_dir, sha256) != sha256:
            report.differences.append(Difference(sha256, "The file has other bytes than were sent."))
    except OSError:
        report.differences.append(Difference(sha256, "The file is not in its folder."))
