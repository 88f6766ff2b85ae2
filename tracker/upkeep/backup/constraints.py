"""Loading rows in any order: foreign keys step aside, and are checked over everything when they come back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Table, func, select, text

from tracker.foundation.database import db

ALL_KEYS = text(
    "SELECT conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid) FROM pg_constraint "
    "WHERE contype = 'f' AND connamespace = current_schema()::regnamespace ORDER BY 1, 2"
)


class OrphanRow(Exception):
    """A row names another that is not there."""


@contextmanager
def loading() -> Iterator[Connection]:
    """One transaction, committed at the end unless a foreign key does not hold: OrphanRow, or the driver's error."""
    if db.engine.dialect.name == "postgresql":
        with db.engine.begin() as connection:
            yield from _without_keys(connection)
        return
    with db.engine.connect().execution_options(writes=True) as connection:
        raw = connection.connection.dbapi_connection
        assert raw is not None
        raw.execute("PRAGMA foreign_keys=OFF")  # no effect inside a transaction, so before it
        try:
            yield from _checked(connection)
        finally:
            raw.execute("PRAGMA foreign_keys=ON")


def _checked(connection: Connection) -> Iterator[Connection]:
    with connection.begin():
        yield connection
        if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
            raise OrphanRow


def _without_keys(connection: Connection) -> Iterator[Connection]:
    keys = connection.execute(ALL_KEYS).all()
    for table, name, _definition in keys:
        connection.exec_driver_sql(f"ALTER TABLE {table} DROP CONSTRAINT {name}")
    yield connection
    for table, name, definition in keys:
        connection.exec_driver_sql(f"ALTER TABLE {table} ADD CONSTRAINT {name} {definition}")


def go_on_counting(connection: Connection, tables: list[Table]) -> None:
    """New rows get numbers after the restored ones. SQLite does so by itself."""
    if connection.dialect.name != "postgresql":
        return
    for table in tables:
        if "id" not in table.columns:
            continue
        highest = connection.scalar(select(func.max(table.c.id)))
        sequence = connection.scalar(select(func.pg_get_serial_sequence(table.name, "id")))
        if highest and sequence:
            connection.execute(select(func.setval(sequence, highest)))
