"""Databases that have no room left, as they themselves say it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine, text

SAYS_FULL = """CREATE FUNCTION says_full() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$"""
GUARD = "CREATE TRIGGER no_room BEFORE INSERT ON application_file EXECUTE FUNCTION says_full()"


@contextmanager
def without_room(engine: Engine) -> Iterator[None]:
    """SQLite may not add a page to its file; PostgreSQL refuses the file of an application with its own error."""
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            connection.execute(text("PRAGMA max_page_count = 1"))  # no page more than there are
        yield  # the pool hands out this connection, the one used last
        with engine.connect() as connection:
            connection.execute(text("PRAGMA max_page_count = 1000000"))
        return
    with engine.begin() as connection:
        connection.execute(text(SAYS_FULL))
        connection.execute(text(GUARD))
    yield
    with engine.begin() as connection:
        connection.execute(text("DROP TRIGGER no_room ON application_file"))
