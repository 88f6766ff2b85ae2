"""The first people: a fictional crowd that applies, is read and is scored through the real path."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta

from sqlalchemy import select

from tracker.applications import notices
from tracker.applications.commands import Submission, submit_application
from tracker.applications.uploads import take
from tracker.demo import Applicant, Opening, Question, applicants, render
from tracker.foundation import broker, clock, jobs
from tracker.foundation.database import db, transaction
from tracker.foundation.jobs import Job, JobRequest, JobStatus
from tracker.postings.lifecycle import QuestionKind
from tracker.postings.models import Posting
from tracker.postings.queries import public_posting
from tracker.screening.commands import read_file, score_application
from tracker.web.settings import settings

FAMILY = "machine-learning-engineer"
LAYOUT = "text"  # the shortest way from words to words: what is listed is the same
SEED = 11
DAYS = 18  # over which they applied
WORK: Mapping[Job, Callable[[jobs.Claim], Callable[[], None]]] = {Job.READ: read_file, Job.SCORE: score_application}


def invented(posting: Posting, count: int) -> tuple[Applicant, ...]:
    """``count`` people who apply to the posting, none of them a special case; the same every time."""
    questions = tuple(
        Question(one.key, one.label, one.kind.value, tuple(one.choices), one.required) for one in posting.questions
    )
    opening = Opening(posting.slug, FAMILY, questions)
    return applicants(count, SEED, [opening], clock.now().date(), planted=False)


def apply_all(slug: str, count: int) -> None:
    """``count`` people have applied to the posting and been scored; nothing is left to do, nothing in the queue."""
    posting = public_posting(slug)
    assert posting is not None, slug
    send_all(slug, [_sent(person) for person in invented(posting, count)])
    work_all()


def send_all(slug: str, sent: Sequence[Submission]) -> None:
    """Submit them in order, spread over the days before now."""
    now = clock.now()
    for number, one in enumerate(sent):
        db.session.remove()
        posting = public_posting(slug)
        assert posting is not None, slug
        with transaction():
            submit_application(posting, one, now=now - timedelta(days=DAYS) * (len(sent) - number) / len(sent))


def work_all() -> None:
    """Do the durable work that waits, as the workers would, and take its hints out of the queue."""
    for kind, work in WORK.items():
        for request_id in _pending(kind):
            db.session.remove()
            jobs.run(request_id, work, lease_seconds=settings().timings.lease)
    broker.client().delete(broker.QUEUE)


def likely_answers(posting: Posting) -> dict[str, str]:
    """Question key to an answer that the form takes."""
    plain = {QuestionKind.YES_NO: "yes", QuestionKind.NUMBER: "5"}
    return {
        one.key: one.choices[0]
        if one.kind is QuestionKind.CHOICE
        else plain.get(one.kind, "Since spring, in two teams.")
        for one in posting.questions
    }


def _sent(person: Applicant) -> Submission:
    config = settings()
    name, data, _content_type = render(person, LAYOUT)
    return Submission(
        form_key=f"invented-{person.number}",
        name=person.name,
        email=person.email,
        upload=take(data, name, folder=config.files_dir, limit=config.upload_limit),
        notice_version=notices.DATA_NOTICE,
        phone=person.phone,
        links=person.links,
        answers=dict(person.answers),
    )


def _pending(kind: Job) -> Sequence[int]:
    query = select(JobRequest.id).where(JobRequest.kind == kind, JobRequest.status == JobStatus.PENDING)
    return db.session().scalars(query.order_by(JobRequest.id)).all()
