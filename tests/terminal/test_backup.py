"""backup and restore, from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.factories.applications import make_application
from tests.factories.postings import make_posting
from tests.terminal.conftest import Command
from tracker.app import create_app
from tracker.foundation.database import db


@pytest.fixture
def environment(environment: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """The variables of this installation, in which somebody has applied."""
    app = create_app()
    with app.app_context():
        make_application(make_posting())
        db.session.remove()
        db.engine.dispose()
    return environment


def test_a_backup_comes_back_in_an_empty_place(
    environment: pytest.MonkeyPatch, command: Command, tmp_path: Path
) -> None:
    saved = command("backup", tmp_path / "backup.tar")
    assert (saved.code, " rows and 1 files in " in saved.out) == (0, True)
    refused = command("restore", tmp_path / "backup.tar")
    assert (refused.code, refused.err[:28]) == (2, "There is data here already. ")
    environment.setenv("TRACKER_DATA", str(tmp_path / "elsewhere"))
    environment.setenv("DATABASE_URL", "")
    restored = command("restore", tmp_path / "backup.tar")
    assert (restored.code, " rows and 1 files as they were on " in restored.out) == (0, True)


def test_what_is_no_backup_is_one_sentence(environment: pytest.MonkeyPatch, command: Command, tmp_path: Path) -> None:
    (tmp_path / "x.tar").write_bytes(b"x" * 10240)
    refused = command("restore", tmp_path / "x.tar")
    assert (refused.code, refused.err) == (
        2,
        f"{tmp_path / 'x.tar'} is cut short or damaged. Nothing was changed. Use another backup.\n",
    )


def test_a_place_that_cannot_be_written_is_one_sentence(
    environment: pytest.MonkeyPatch, command: Command, tmp_path: Path
) -> None:
    refused = command("backup", tmp_path / "nowhere" / "backup.tar")
    assert (refused.code, "cannot be written (No such file or directory)" in refused.err) == (2, True)


def test_a_mistyped_folder_is_one_sentence_and_is_not_made(
    environment: pytest.MonkeyPatch, command: Command, tmp_path: Path
) -> None:
    environment.setenv("TRACKER_DATA", str(tmp_path / "mistyped"))
    refused = command("backup", tmp_path / "backup.tar")
    assert (refused.code, "mistyped is missing. Make or mount it" in refused.err) == (2, True)
    assert sorted(path.name for path in tmp_path.glob("*") if path.name in ("mistyped", "backup.tar")) == []


def test_an_empty_place_is_not_backed_up(environment: pytest.MonkeyPatch, command: Command, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    environment.setenv("TRACKER_DATA", str(tmp_path / "empty"))
    environment.setenv("DATABASE_URL", "")
    refused = command("backup", tmp_path / "backup.tar")
    assert (refused.code, refused.err[:29], (tmp_path / "backup.tar").exists()) == (
        2,
        "There is nothing to back up: ",
        False,
    )


def test_a_database_that_is_away_is_one_sentence(
    environment: pytest.MonkeyPatch, command: Command, tmp_path: Path
) -> None:
    command("backup", tmp_path / "backup.tar")
    environment.setenv("DATABASE_URL", "postgresql://nobody:hidden@127.0.0.1:1/nothing")
    away = "The database does not answer. "
    saving, restoring = command("backup", tmp_path / "other.tar"), command("restore", tmp_path / "backup.tar")
    assert [(one.code, one.err[:30], "hidden" in one.err) for one in (saving, restoring)] == [(2, away, False)] * 2
