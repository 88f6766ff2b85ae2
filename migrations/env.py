"""Alembic's environment: our metadata, the application's engine, one transaction a migration."""

from __future__ import annotations

from typing import Any

from alembic import context
from flask import current_app
from sqlalchemy import text

from tracker.foundation.database import Base, db

OWN_INDEX_TABLES = "searchable_"  # the full-text index of SQLite, made by hand, no model's table


def include_object(item: Any, name: str | None, kind: str, _reflected: bool, _other: object) -> bool:
    """Leave each database's own full-text index out of the comparison."""
    return not (name or "").startswith(OWN_INDEX_TABLES)


def run() -> None:
    """Upgrade or compare on the application's engine."""
    sqlite = db.engine.dialect.name == "sqlite"
    with db.engine.connect() as connection:
        if sqlite:
            connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
            connection.commit()
        context.configure(
            connection=connection,
            target_metadata=Base.metadata,
            render_as_batch=sqlite,
            include_object=include_object,
            compare_type=True,
            transaction_per_migration=True,
        )
        with context.begin_transaction():
            if not sqlite:
                connection.execute(text("SELECT pg_advisory_xact_lock(72017)"))  # two starts at once: one migrates
            context.run_migrations()


assert current_app
run()
