"""From a filled form to a submission: the file first, so that no other error can lose it."""

from __future__ import annotations

from tracker.applications import notices
from tracker.applications.commands import Submission
from tracker.applications.forms import ApplyForm, answers_in, lines_of
from tracker.applications.queries import file_of_form
from tracker.applications.uploads import BadUpload, Upload, take
from tracker.config import Settings
from tracker.postings.models import Posting

NO_FILE = "Choose your résumé"


def arrived_upload(form: ApplyForm, settings: Settings) -> Upload | None:
    """The file of this try, stored, or the one kept from an earlier try; None with an error on the field."""
    sent = form.resume.data
    if sent is None or not sent.filename:
        kept = file_of_form(form.form_key.data)
        if kept is None:
            form.file_problem = NO_FILE
            return None
        return Upload(kept.sha256, kept.size, kept.name, kept.kind)
    try:
        return take(
            sent.read(settings.upload_limit + 1), sent.filename, folder=settings.files_dir, limit=settings.upload_limit
        )
    except BadUpload as problem:
        form.file_problem = str(problem)
        return None


def submission_in(form: ApplyForm, posting: Posting, upload: Upload) -> Submission:
    """What the form says, as the command takes it."""
    return Submission(
        form_key=form.form_key.data,
        name=form.name.data,
        email=form.email.data,
        upload=upload,
        notice_version=notices.DATA_NOTICE,
        phone=form.phone.data or "",
        links=tuple(lines_of(form.links.data)),
        answers=answers_in(form, posting.questions),
        pool_version=notices.TALENT_POOL if form.talent_pool.data else None,
        no_scoring=bool(form.no_scoring.data),
    )
