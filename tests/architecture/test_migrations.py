"""The models equal the migrated database, and HEAD names the newest revision."""

from __future__ import annotations

from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from flask import Flask

from tracker.foundation.database import Base, db

MIGRATIONS = Path(__file__).resolve().parents[2] / "migrations"


def test_the_models_equal_the_migrated_database(app: Flask) -> None:
    with db.engine.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={"compare_type": True, "include_object": lambda _o, name, *_: not str(name).startswith("searchable_")},
        )
        assert compare_metadata(context, Base.metadata) == []


def test_head_names_the_newest_and_only_head() -> None:
    script = ScriptDirectory(str(MIGRATIONS))
    assert script.get_heads() == [(MIGRATIONS / "HEAD").read_text().strip()]
