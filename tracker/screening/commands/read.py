"""Reading a file, once per content: the Document is kept, so that nothing is ever parsed twice."""

from __future__ import annotations

import time
import zlib
from collections.abc import Callable
from datetime import date, datetime

from sqlalchemy import func, select

from tracker.applications.models import Application, ApplicationFile
from tracker.applications.work import ScoreKey, hash_of_read_key
from tracker.documents import Document, Resume, Unreadable, UnreadableDocument, wire
from tracker.documents.version import READER_VERSION
from tracker.foundation import clock, files, jobs
from tracker.foundation.database import db, upsert
from tracker.foundation.sandbox import Exhausted, sandbox
from tracker.rubrics.scorer import scorer
from tracker.screening.facts import packed_facts
from tracker.screening.hidden import hidden_words
from tracker.screening.models import AssessmentRow, Reading, ReadingStatus
from tracker.terminology.in_use import own_terms
from tracker.web.settings import settings


def read_file(claim: jobs.Claim) -> Callable[[], None]:
    """Read the file of a READ key in the sandbox, facts included. The store keeps the reading, good or not.

    A file that cannot be read is a result, not a failure; a reader that died is a failure and is tried again.
    """
    sha256 = hash_of_read_key(claim.key)
    data = files.get(settings().files_dir, sha256)
    name, today = _name_and_day(sha256)
    started = time.perf_counter()
    try:
        row = _read_row(*sandbox(settings().timings).read_with_facts(data, name, today=today, terms=own_terms()))
    except UnreadableDocument as error:
        row = _unreadable_row(error.reason, str(error))
    except Exhausted as fault:
        row = _unreadable_row(Unreadable.TOO_LARGE, given_up(claim, fault))
    row["milliseconds"] = round((time.perf_counter() - started) * 1000)
    return lambda: _store(sha256, row)


def given_up(claim: jobs.Claim, fault: Exhausted) -> str:
    """The sentence for a file that used up its time or memory twice: a third attempt would end the same.

    The first time the fault goes on, for the moment may have been bad. Time on the clock is the only limit that a busy
    machine can use up: the second time ends as a dead letter, which an admin can send again on a better day.
    """
    if claim.attempt < 2:
        raise fault
    if fault.clock:
        raise jobs.GiveUp(str(fault)) from fault
    return str(fault)


def _read_row(document: Document, facts: Resume) -> dict[str, object]:
    return {
        "status": ReadingStatus.READ,
        "document": zlib.compress(wire.to_json(document), 6),
        **packed_facts(facts),
        "pages": len(document.pages),
        "hidden_words": hidden_words(document),
    }


def _unreadable_row(reason: Unreadable, sentence: str) -> dict[str, object]:
    return {"status": ReadingStatus.UNREADABLE, "reason": reason.value, "sentence": sentence}


def _store(sha256: str, row: dict[str, object]) -> None:
    blank = {
        "reason": "",
        "sentence": "",
        "document": None,
        "facts": None,
        "facts_key": "",
        "pages": 0,
        "hidden_words": 0,
    }
    now = clock.now()
    values = {**blank, **row, "sha256": sha256, "reader_version": READER_VERSION, "created_at": now}
    columns = [name for name in values if name not in ("sha256", "reader_version")]
    upsert(db.session(), Reading, [values], unique=("sha256", "reader_version"), update=columns)
    for key in _scored_without_it(sha256):
        jobs.ask_again(jobs.Job.SCORE, key, now=now)


def _scored_without_it(sha256: str) -> list[str]:
    """Applications already assessed although this file had not been read: a retried dead letter changes them."""
    in_use = scorer()
    query = (
        select(AssessmentRow.application_id, AssessmentRow.version_id)
        .join(ApplicationFile, ApplicationFile.application_id == AssessmentRow.application_id)
        .where(ApplicationFile.sha256 == sha256, AssessmentRow.scorer == in_use)
        .distinct()
        .order_by(AssessmentRow.application_id, AssessmentRow.version_id)
    )
    rows = db.session().execute(query).all()
    return [str(ScoreKey(version_id, in_use, application_id)) for application_id, version_id in rows]


def _name_and_day(sha256: str) -> tuple[str, date]:
    """The first name that the file was sent under, and the last day it was sent: most scores are of that day."""
    of_file = ApplicationFile.sha256 == sha256
    name = select(ApplicationFile.name).where(of_file).order_by(ApplicationFile.id).limit(1)
    sent = select(func.max(Application.submitted_at)).join(Application.files).where(of_file)
    last: datetime | None = db.session().scalar(sent)
    return db.session().scalar(name) or "file", (last or clock.now()).date()
