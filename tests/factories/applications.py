"""Applications sent through the real command, and the work they ask for, done in this process."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from datetime import datetime
from itertools import count

import docx
from flask import Flask
from reportlab.pdfgen.canvas import Canvas
from sqlalchemy import select

from tracker.applications.commands import Submission, submit_application
from tracker.applications.models import Application
from tracker.applications.uploads import take
from tracker.drafting.commands import draft_document
from tracker.foundation import clock, jobs
from tracker.foundation.database import db, transaction
from tracker.messages.commands import send_letter
from tracker.postings.models import Posting
from tracker.screening.commands import read_file, score_application
from tracker.web.settings import settings

LEASE_SECONDS = 40
DOERS: dict[jobs.Job, Callable[[jobs.Claim], Callable[[], None]]] = {
    jobs.Job.READ: read_file,
    jobs.Job.SCORE: score_application,
    jobs.Job.DRAFT: draft_document,
    jobs.Job.SEND: send_letter,
}
_numbers = count(1)


def resume_lines(*, name: str = "Wanja Marlow", skill: str = "Python", first_year: int = 2019) -> list[str]:
    """A short résumé that ends in 2024: the small rubric asks for Python and for two years of work."""
    return [
        name,
        "Experience",
        f"Pump mechanic, Beet Works, {first_year} - 2024",
        f"Wrote the {skill} programs that watch forty pumps.",
        "Skills",
        skill,
    ]


def txt(*lines: str) -> bytes:
    """Plain text."""
    return "\n".join(lines or resume_lines()).encode()


def pdf(*lines: str) -> bytes:
    """A PDF of one page."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=True)
    for number, line in enumerate(lines or resume_lines()):
        canvas.drawString(72, 760 - 18 * number, line)
    canvas.save()
    return buffer.getvalue()


def word(*lines: str) -> bytes:
    """A DOCX."""
    document, buffer = docx.Document(), io.BytesIO()
    for line in lines or resume_lines():
        document.add_paragraph(line)
    document.save(buffer)
    return buffer.getvalue()


def submission(
    *,
    name: str = "Wanja Marlow",
    email: str = "",
    resume: bytes | None = None,
    filename: str = "resume.txt",
    answers: Mapping[str, str] | None = None,
    **values: object,
) -> Submission:
    """What a form says; every one has a form key and an address of its own. ``values`` replace fields."""
    number, config = next(_numbers), settings()
    upload = take(resume or txt(), filename, folder=config.files_dir, limit=config.upload_limit)
    columns = {"form_key": f"form-{number}", "notice_version": "data-notice-2026-11", **values}
    return Submission(
        name=name,
        email=email or f"candidate-{number}@example.org",
        upload=upload,
        answers=dict(answers or {}),
        **columns,  # type: ignore[arg-type]
    )


def make_application(posting: Posting, *, now: datetime | None = None, **values: object) -> Application:
    """An application, committed; ``values`` as ``submission`` takes them. Its work waits for ``work_off``."""
    with transaction():
        application, _is_new = submit_application(posting, submission(**values), now=now or clock.now())  # type: ignore[arg-type]
    return application


def scored_application(app: Flask, posting: Posting, **values: object) -> Application:
    """An application that has been read and scored."""
    application = make_application(posting, **values)  # type: ignore[arg-type]
    work_off(app)
    return application


def work_off(app: Flask, *kinds: jobs.Job) -> int:
    """Do everything that is due, of these kinds or of all, with the real handlers; the number of runs."""
    done = 0
    while True:
        due = _due(kinds)
        if not due:
            return done
        for request_id, kind in due:
            jobs.run(request_id, DOERS[kind], lease_seconds=LEASE_SECONDS)
            done += 1


def _due(kinds: tuple[jobs.Job, ...]) -> list[tuple[int, jobs.Job]]:
    query = select(jobs.JobRequest.id, jobs.JobRequest.kind).where(
        jobs.JobRequest.status == jobs.JobStatus.PENDING,
        jobs.JobRequest.waits_for.is_(None),
        jobs.JobRequest.not_before <= clock.now(),
        jobs.JobRequest.kind.in_(kinds or tuple(DOERS)),
    )
    found = [(row.id, row.kind) for row in db.session.execute(query.order_by(jobs.JobRequest.id))]
    db.session.commit()
    return found
