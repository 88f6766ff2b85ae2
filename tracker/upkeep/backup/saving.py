"""Taking a backup while everybody works: one snapshot of the rows, and the files that they name.

A file is written before its row and never changed, so every file of the snapshot is there; only a form that was given
up meanwhile may lose its own, and is left out with it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from alembic.migration import MigrationContext
from flask import Flask
from sqlalchemy import Connection, Table, select, union

from tracker.config import Settings
from tracker.foundation import files
from tracker.foundation.database import db
from tracker.upkeep.backup import rows
from tracker.upkeep.backup.archive import FORMAT, ROWS, SECRET, Head, Writer, writing
from tracker.web.settings import settings

NO_TABLES = "There is nothing to back up: the database holds no tables. Correct TRACKER_DATA or DATABASE_URL."
GIVEN_UP = "kept_upload"  # its rows may lose their file to the sweep, and nobody misses them


class NothingToSave(Exception):
    """There are no tables here. ``str()`` says so, and what to do."""


@dataclass(frozen=True, slots=True)
class Saved:
    """What an archive holds. ``missing`` are hashes of files that rows name and the folder has not, or has changed."""

    rows: int
    files: int
    missing: tuple[str, ...]
    size: int


def save(app: Flask, path: Path, *, now: datetime) -> Saved:
    """Write the archive to ``path``. OSError when it cannot be written, NothingToSave; nothing is left behind then."""
    with app.app_context(), snapshot() as connection:
        config = settings(app)
        revision = MigrationContext.configure(connection).get_current_revision()
        if revision is None:
            raise NothingToSave(NO_TABLES)
        head = Head(FORMAT, revision, now.isoformat())
        tables = rows.tables(connection)
        with writing(path, head) as writer:
            missing = _save_files(connection, tables, writer, config.files_dir)
            for table in tables:
                _save_table(connection, table, writer, missing)
            _save_secret(writer, config)
        manifest = writer.manifest
    return Saved(sum(manifest.rows.values()), manifest.files, tuple(manifest.missing), path.stat().st_size)


@contextmanager
def snapshot() -> Iterator[Connection]:
    """A connection on which everything read is of one moment, whatever others write meanwhile."""
    with db.engine.connect() as connection:
        if connection.dialect.name == "postgresql":
            connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        with connection.begin():
            yield connection


def _save_files(connection: Connection, tables: list[Table], writer: Writer, folder: Path) -> frozenset[str]:
    """Each file once. The hashes of those that are not there; the manifest names them unless a form was given up."""
    gone: set[str] = set()
    naming = [table for table in tables if rows.names_files(table)]
    for sha256 in connection.scalars(_named(naming).execution_options(yield_per=rows.CHUNK_ROWS)):
        data = _whole(folder, sha256)
        if data is None:
            gone.add(sha256)
        else:
            writer.add_file(sha256, data)
    if gone:
        lasting = _named([table for table in naming if table.name != GIVEN_UP])
        writer.manifest.missing = sorted(gone & set(connection.scalars(lasting)))
    return frozenset(gone)


def _named(naming: list[Table]):  # type: ignore[no-untyped-def]  # noqa: ANN202 - a union of selects has no short name
    return union(*(select(table.c.sha256) for table in naming))


def _whole(folder: Path, sha256: str) -> bytes | None:
    """The file, if it is there and is what its name says. At most as big as an upload may be."""
    try:
        data = files.get(folder, sha256)
    except FileNotFoundError:
        return None
    return data if hashlib.sha256(data).hexdigest() == sha256 else None


def _save_table(connection: Connection, table: Table, writer: Writer, gone: frozenset[str]) -> None:
    skip = gone if table.name == GIVEN_UP else frozenset()
    for number, (data, count) in enumerate(rows.chunks(connection, table, skip), 1):
        writer.add(f"{ROWS}{table.name}/{number:06}", data, rows=count)


def _save_secret(writer: Writer, config: Settings) -> None:
    """Private links live as long as the secret. One that comes from the environment is kept there."""
    path = config.data_dir / SECRET
    if path.is_file() and path.read_text().strip() == config.secret_key:
        writer.add(SECRET, config.secret_key.encode())
