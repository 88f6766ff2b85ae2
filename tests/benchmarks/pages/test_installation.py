"""An installation of its own for a run: never in a database that holds something, and nothing of it stays behind."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from tracker.benchmarks.pages.installation import Installation
from tracker.serve.checks import CannotStart


def test_a_database_that_holds_something_is_refused_and_left_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "made").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "made"))
    path = tmp_path / "real.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE anything (id INTEGER)")
    installation = Installation(f"sqlite:///{path}")
    with pytest.raises(CannotStart, match="holds tables already"), installation:
        raise AssertionError("nothing is measured here")
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("anything",)]
    assert list((tmp_path / "made").iterdir()) == []
    assert [(one.program.name, one.child) for one in installation.supervisor.watched] == [("broker", None)]


def test_two_installations_share_neither_folder_nor_broker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    one, other = Installation(""), Installation("")
    for name in ("TRACKER_DATA", "REDIS_URL"):
        assert one.environment[name] != other.environment[name]
    assert (one.folder.parent, one.environment["SMTP_URL"]) == (tmp_path, "")
