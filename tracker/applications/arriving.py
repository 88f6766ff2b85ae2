"""From a filled form to a submission: the file first, so that no other error can lose it."""

from __future__ import annotations

from os import SEEK_END

from tracker.applications import notices
from tracker.applications.commands import Submission
from tracker.applications.forms import ApplyForm, answers_in
from tracker.applications.queries import file_of_form
from tracker.applications.uploads import BadUpload, Upload, check_size, take
from tracker.config import Settings
from tracker.postings.models import Posting
from tracker.web.typed import lines_in

NO_FILE = "Choose your résumé"


def arrived_upload(form: ApplyForm, posting: Posting, settings: Settings) -> Upload | None:
    """The file of this try, stored, or the one kept from an earlier try; None with an error on the field."""
    sent = form.resume.data
    if sent is None or not sent.filename:
        kept = kept_upload(form, posting)
        form.file_problem = "" if kept else NO_FILE
        return kept
    try:
        check_size(sent.stream.seek(0, SEEK_END), settings.upload_limit)
        sent.stream.seek(0)
        return take(sent.read(), sent.filename, folder=settings.files_dir, limit=settings.upload_limit)
    except BadUpload as problem:
        form.file_problem = str(problem)
        return None


def kept_upload(form: ApplyForm, posting: Posting) -> Upload | None:
    """The file that came with an earlier try of this form, for this posting."""
    kept = file_of_form(form.form_key.data, posting.id)
    return Upload(kept.sha256, kept.size, kept.name, kept.kind) if kept else None


def submission_in(form: ApplyForm, posting: Posting, upload: Upload) -> Submission:
    """What the form says, as the command takes it."""
    return Submission(
        form_key=form.form_key.data,
        name=form.name.data,
        email=form.email.data,
        upload=upload,
        notice_version=notices.DATA_NOTICE,
        phone=form.phone.data or "",
        links=tuple(lines_in(form.links.data)),
        answers=answers_in(form, posting.questions),
        pool_version=notices.TALENT_POOL if form.talent_pool.data else None,
        no_scoring=bool(form.no_scoring.data),
    )
