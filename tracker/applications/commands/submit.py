"""Sending an application: one transaction writes all of it, or nothing."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import delete

from tracker import audit
from tracker.applications.models import (
    Application,
    ApplicationFile,
    Candidate,
    Consent,
    GivenAnswer,
    KeptUpload,
    StageMove,
)
from tracker.applications.queries import Arrival, application_by_form, arrival
from tracker.applications.uploads import Upload
from tracker.applications.work import read_key, score_keys
from tracker.foundation import jobs, tallies
from tracker.foundation.database import db, take_turns, upsert
from tracker.postings.counted import EVERYBODY, UNOPENED, in_stage, opening_scope
from tracker.postings.models import Posting, Question
from tracker.postings.queries import is_open
from tracker.rubrics.models import Rubric
from tracker.rubrics.queries import steady_rubric
from tracker.web.errors import Conflict, Gone

CANDIDATE = "candidate"


class SentAlready(Conflict):
    """This form has made an application, and now says something else. ``at`` is when the first was sent."""

    def __init__(self, at: datetime) -> None:
        super().__init__("This form was sent already, and what you sent is kept. Start a new form to send more.")
        self.at = at


@dataclass(frozen=True, slots=True)
class Submission:
    """What a candidate sent, checked in shape. ``answers`` maps a question's key to its value."""

    form_key: str
    name: str
    email: str
    upload: Upload
    notice_version: str
    phone: str = ""
    links: tuple[str, ...] = ()
    answers: dict[str, str] = field(default_factory=dict)
    pool_version: str | None = None
    no_scoring: bool = False
    source: str = "careers page"

    def content_hash(self, posting_id: int) -> str:
        """SHA-256 of everything sent: the same form with the same content is the same application."""
        said = [posting_id, self.name, self.email, self.phone, self.links, sorted(self.answers.items())]
        said += [self.upload.sha256, self.pool_version, self.no_scoring]
        return hashlib.sha256(json.dumps(said, ensure_ascii=True).encode()).hexdigest()


def submit_application(posting: Posting, sent: Submission, *, now: datetime) -> tuple[Application, bool]:
    """(the application, whether it is new). Call inside ``transaction()``.

    The form's hidden key decides: the same content under the same key is the application made before; other content
    is SentAlready. A posting that has closed meanwhile is Gone. An e-mail that is known changes nothing but a flag.
    """
    take_turns(f"form:{sent.form_key}")
    rubric = steady_rubric(posting.rubric_id)
    content = sent.content_hash(posting.id)
    met = arrival(posting.id, form_key=sent.form_key, email_key=sent.email.casefold())
    if met.sent_before:
        return _sent_before(sent.form_key, content), False
    if not is_open(met, now=now):
        raise Gone("This role closed while you were typing. Write to us: we can still read what you have.")
    application = _write(posting, sent, content, met, now=now)
    _ask_for_work(application, sent, rubric, now=now)
    _count(application)
    audit.record(
        "application.submit", object_kind="application", object_id=application.public_id, actor=CANDIDATE, at=now
    )
    return application, True


def keep_upload(form_key: str, posting: Posting, upload: Upload, *, now: datetime) -> None:
    """Keep the file of a form that has to be put right. A newer file takes the place of an older one."""
    row = {**asdict(upload), "form_key": form_key, "posting_id": posting.id, "created_at": now}
    columns = [name for name in row if name != "form_key"]
    upsert(db.session(), KeptUpload, [row], unique=("form_key",), update=columns)


def _sent_before(form_key: str, content: str) -> Application:
    before = application_by_form(form_key)
    if before.form_hash != content:
        raise SentAlready(before.submitted_at)
    return before


def _write(posting: Posting, sent: Submission, content: str, met: Arrival, *, now: datetime) -> Application:
    session = db.session()
    application = _application(posting, sent, content, met, now)
    session.add(application)
    session.flush()
    session.add(StageMove(application_id=application.id, to_stage_id=met.first_stage_id, actor=CANDIDATE, at=now))
    if sent.pool_version:
        session.add(
            Consent(application_id=application.id, kind="talent_pool", text_version=sent.pool_version, given_at=now)
        )
    if met.has_kept_file:
        session.execute(delete(KeptUpload).where(KeptUpload.form_key == sent.form_key))
    return application


def _application(posting: Posting, sent: Submission, content: str, met: Arrival, now: datetime) -> Application:
    """The application with its candidate, file and answers, not yet stored."""
    return Application(
        posting=posting,
        candidate=_candidate(sent, now),
        stage_id=met.first_stage_id,
        form_key=sent.form_key,
        form_hash=content,
        source=sent.source,
        submitted_at=now,
        staged_at=now,
        answer_by=now + timedelta(days=posting.answer_within_days),
        notice_version=sent.notice_version,
        known_email=met.known_email,
        no_scoring=sent.no_scoring,
        files=[_file(sent.upload, now)],
        answers=_answers(posting.questions, sent.answers),
    )


def _candidate(sent: Submission, now: datetime) -> Candidate:
    return Candidate(
        name=sent.name,
        email=sent.email,
        email_key=sent.email.casefold(),
        phone=sent.phone,
        links=list(sent.links),
        created_at=now,
    )


def _file(upload: Upload, now: datetime) -> ApplicationFile:
    return ApplicationFile(sha256=upload.sha256, size=upload.size, name=upload.name, kind=upload.kind, created_at=now)


def _answers(questions: Sequence[Question], given: dict[str, str]) -> list[GivenAnswer]:
    """Only the posting's own questions are kept, each as it was asked."""
    return [
        GivenAnswer(
            question_key=question.key,
            question_label=question.label,
            value=given[question.key],
            knocked_out=bool(question.knock_out and given[question.key] not in question.knock_out["accept"]),
        )
        for question in questions
        if given.get(question.key)
    ]


def _ask_for_work(application: Application, sent: Submission, rubric: Rubric, *, now: datetime) -> None:
    """READ the file; SCORE with the listed version, and with the one on its way."""
    reading = jobs.request(jobs.Job.READ, read_key(sent.upload.sha256), now=now)
    if sent.no_scoring:
        return
    for key in score_keys(rubric, application.id):
        jobs.request(jobs.Job.SCORE, key, now=now, waits_for=reading)


def _count(application: Application) -> None:
    counted = dict.fromkeys((EVERYBODY, UNOPENED, in_stage(application.stage_id)), 1)
    tallies.shift(opening_scope(application.posting_id), counted)
