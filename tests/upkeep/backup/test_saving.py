"""Taking a backup: what is missing is said, what nobody misses is left out."""

from __future__ import annotations

from pathlib import Path

from flask import Flask

from tests.conftest import NOW
from tests.factories.applications import make_application
from tests.factories.postings import make_posting
from tracker.applications.commands import keep_upload
from tracker.applications.uploads import take
from tracker.foundation import files
from tracker.foundation.database import db, transaction
from tracker.upkeep.backup import save
from tracker.upkeep.backup.archive import verify
from tracker.web.settings import settings


def test_a_file_that_is_not_there_or_was_changed_is_named_and_the_rest_is_saved(app: Flask, tmp_path: Path) -> None:
    posting = make_posting()
    hashes = [make_application(posting, resume=f"number {n}".encode()).files[0].sha256 for n in range(3)]
    db.session.remove()
    folder = settings(app).files_dir
    files.path_of(folder, hashes[0]).unlink()
    files.path_of(folder, hashes[1]).write_bytes(b"changed")
    saved = save(app, tmp_path / "backup.tar", now=NOW)
    assert (saved.missing, saved.files) == (tuple(sorted(hashes[:2])), 1)
    assert verify(tmp_path / "backup.tar")[1].rows["application"] == 3


def test_a_form_that_was_given_up_is_left_out_with_its_file(app: Flask, tmp_path: Path) -> None:
    posting = make_posting()
    upload = take(b"never sent", "resume.txt", folder=settings(app).files_dir, limit=100)
    with transaction():
        keep_upload("form", posting, upload, now=NOW)
    db.session.remove()
    files.path_of(settings(app).files_dir, upload.sha256).unlink()
    saved = save(app, tmp_path / "backup.tar", now=NOW)
    assert (saved.missing, verify(tmp_path / "backup.tar")[1].rows.get("kept_upload", 0)) == ((), 0)
