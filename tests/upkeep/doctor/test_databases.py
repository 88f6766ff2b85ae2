"""The database is there, on a disk that locks, and of this version."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import text

from tracker.app import create_app
from tracker.config import from_environment
from tracker.foundation.database import db
from tracker.upkeep.doctor import Level, databases


def test_a_migrated_database_is_well(app: Flask) -> None:
    found = [check(app).level for check in (databases.answers, databases.place, databases.migrations)]
    assert found == [Level.WELL] * 3


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ("DELETE FROM alembic_version", "The database holds no tables. Run: python3 -m tracker migrate"),
        ("UPDATE alembic_version SET version_num = '0001'", "The database is at revision 0001, this version needs"),
        ("UPDATE alembic_version SET version_num = '9999'", "A newer version made this database (revision 9999)."),
    ],
)
def test_tables_of_another_version_are_dangerous(app: Flask, change: str, says: str) -> None:
    with db.engine.begin() as connection:
        connection.execute(text(change))
    found = databases.migrations(app)
    assert (found.level, found.sentence[: len(says)]) == (Level.DANGER, says)


def test_a_sqlite_file_on_a_network_share_is_dangerous(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    app.extensions["tracker"] = replace(app.extensions["tracker"], database_url="sqlite:////mnt/tracker.db")
    monkeypatch.setattr(databases, "kind_of_mount", lambda _path: "nfs4")
    assert databases.place(app).level is Level.DANGER


def test_an_sqlite_folder_that_is_missing_does_not_answer(app: Flask, tmp_path: Path) -> None:
    with db.engine.begin() as connection:
        connection.execute(text("DROP TABLE alembic_version"))
    assert databases.answers(app).level is Level.WELL


def test_a_file_that_is_no_database_is_said_to_be_none(tmp_path: Path) -> None:
    (tmp_path / "tracker.db").write_text("a shopping list, of more than one line\n" * 9)
    app = create_app(from_environment({"TRACKER_DATA": str(tmp_path)}))
    with app.app_context():
        found = databases.answers(app)
    assert (found.level, found.sentence) == (
        Level.DOWN,
        f"{tmp_path / 'tracker.db'} is damaged, or no database. Restore it from a backup, or correct TRACKER_DATA.",
    )
