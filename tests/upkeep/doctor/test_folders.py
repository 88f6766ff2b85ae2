"""The folder of everything kept."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask

from tests.factories.applications import make_application
from tests.factories.postings import make_posting
from tracker.foundation import files
from tracker.upkeep.doctor import Level, folders
from tracker.web.settings import settings


def test_a_folder_that_is_missing_or_a_file_is_dangerous(app: Flask, tmp_path: Path) -> None:
    assert folders.writable(app).level is Level.WELL
    (tmp_path / "file").write_text("in the way")
    for place in ("nowhere", "file"):
        app.extensions["tracker"] = replace(app.extensions["tracker"], data_dir=tmp_path / place)
        assert (folders.writable(app).level, folders.room(app).level) == (Level.DANGER, Level.ADVICE)


def test_little_room_is_told_in_time(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    assert folders.room(app).level is Level.WELL
    monkeypatch.setattr(folders, "LITTLE_ROOM", 10**18)
    assert folders.room(app).level is Level.ADVICE


def test_files_that_rows_name_and_the_folder_lacks_are_dangerous(app: Flask) -> None:
    assert folders.files_are_there(app).sentence == "No file has been sent yet."
    application = make_application(make_posting())
    assert folders.files_are_there(app).level is Level.WELL
    files.path_of(settings().files_dir, application.files[0].sha256).unlink()
    found = folders.files_are_there(app)
    assert (found.level, found.sentence[:37]) == (Level.DANGER, "1 of the newest 1 files are not in /t")
