"""Alembic's environment: our metadata, the application's engine, one transaction a migration."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import context
from flask import current_app

import tracker.applications.models
import tracker.audit.models
import tracker.foundation.jobs.models
import tracker.foundation.tallies
import tracker.messages.models
import tracker.people.models
import tracker.postings.models
import tracker.review.models
import tracker.rubrics.models
import tracker.screening.models  # noqa: F401 - every model's table is in the metadata once its module is loaded
from tracker.foundation.database import Base, Code, UtcDateTime, db

OWN_INDEX_TABLES = "searchable_"  # the full-text index of SQLite, made by hand, no model's table


def include_object(item: object, name: str | None, kind: str, _reflected: bool, _other: object) -> bool:
    """Leave each database's own full-text index out of the comparison."""
    return not (name or "").startswith(OWN_INDEX_TABLES)


def render_item(kind: str, item: object, _context: object) -> str | bool:
    """Our column types as the plain types that they are in the table: a migration must not import the product."""
    if kind == "type" and isinstance(item, UtcDateTime):
        return "sa.DateTime()"
    if kind == "type" and isinstance(item, Code):
        return "sa.String(length=32)"
    if kind == "type" and isinstance(item, sa.JSON):
        return "sa.JSON().with_variant(postgresql.JSONB(), 'postgresql')"
    return False


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
            render_item=render_item,
            transaction_per_migration=True,
        )
        with context.begin_transaction():
            if not sqlite:
                connection.execute(sa.text("SELECT pg_advisory_xact_lock(72017)"))  # two starts at once: one migrates
            context.run_migrations()


assert current_app
run()
