from __future__ import annotations

import os
from datetime import timedelta

from flask import Flask

from tests.conftest import NOW
from tests.factories.applications import make_application, pdf, submission, txt
from tests.factories.postings import make_posting
from tracker.applications.commands import keep_upload, sweep_files
from tracker.foundation import files
from tracker.foundation.database import transaction
from tracker.web.settings import settings


def age(sha256: str) -> None:
    """Make a stored file old."""
    os.utime(files.path_of(settings().files_dir, sha256), (0, 0))


def test_files_of_applications_and_open_forms_stay_and_the_rest_goes(app: Flask) -> None:
    posting, folder = make_posting(), settings().files_dir
    sent = make_application(posting, resume=txt()).files[0].sha256
    open_form, left_open = submission(resume=pdf(), filename="a.pdf").upload, submission(resume=txt("old")).upload
    orphan = submission(resume=txt("orphan")).upload.sha256
    for key, upload, when in (("one", open_form, NOW), ("two", left_open, NOW - timedelta(days=3))):
        with transaction():
            keep_upload(key, posting, upload, now=when)
    for sha256 in (sent, open_form.sha256, left_open.sha256, orphan):
        age(sha256)
    assert sweep_files(now=NOW, folder=folder) == 2
    there = [files.path_of(folder, one).exists() for one in (sent, open_form.sha256, left_open.sha256, orphan)]
    assert there == [True, True, False, False]


def test_a_file_that_another_domain_keeps_stays(app: Flask) -> None:
    kept = submission(resume=txt("a job ad")).upload.sha256
    age(kept)
    assert sweep_files(now=NOW, folder=settings().files_dir, also_known=lambda sha256: sha256 == kept) == 0
