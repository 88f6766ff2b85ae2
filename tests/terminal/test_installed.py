"""A command that looks at an installation makes none at a mistyped place, and says what is in its way."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text

from tracker.foundation.database import db
from tracker.terminal.installed import installed
from tracker.terminal.output import CommandFailed
from tracker.web.settings import settings as settings_of


def refusal(*checks: str) -> str:
    """The sentence of what is in the way."""
    with pytest.raises(CommandFailed) as refused:
        installed(*checks)
    return str(refused.value)


def test_the_installation_of_the_environment_is_opened(environment: pytest.MonkeyPatch, database: str) -> None:
    app = installed("database", "migrations")
    assert settings_of(app).sqlite is (database == "sqlite")
    with app.app_context():
        assert db.session.scalar(text("SELECT count(*) FROM posting")) == 0
        db.session.remove()
        db.engine.dispose()


def test_a_folder_that_is_not_there_is_one_sentence_and_is_not_made(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("TRACKER_DATA", str(tmp_path / "mistyped"))
    assert "mistyped is missing. Make or mount it" in refusal()
    assert not (tmp_path / "mistyped").exists()


def test_an_empty_database_is_one_sentence_for_who_needs_its_tables(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    monkeypatch.setenv("TRACKER_DATA", str(tmp_path / "empty"))
    monkeypatch.setenv("DATABASE_URL", "")
    assert refusal("database", "migrations") == "The database holds no tables. Run: python3 -m tracker migrate"
    assert installed("database") is not None
