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
