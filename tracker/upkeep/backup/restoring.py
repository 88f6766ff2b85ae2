"""Bringing a backup back: all of it is read and checked before anything is touched, and counted when it is there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import flask_migrate
from alembic.script import ScriptDirectory
from flask import Flask
from sqlalchemy import Connection, Table, exists, select
from sqlalchemy.exc import OperationalError, SQLAlchemyError

from tracker import audit
from tracker.config import Settings
from tracker.foundation import files
from tracker.foundation.database import db
from tracker.foundation.jobs.sweeping import last_beat
from tracker.upkeep.backup import rows
from tracker.upkeep.backup.archive import (
    FILES,
    NEWER,
    ROWS,
    SECRET,
    BadArchive,
    Head,
    Manifest,
    members,
    table_of,
    verify,
)
from tracker.upkeep.backup.constraints import OrphanRow, go_on_counting, loading
from tracker.web.settings import settings

STILL_RUNS = timedelta(seconds=20)
UNFIT = (
    "{path} holds rows that do not fit together or not this version. What was brought back is not whole: "
    "restore another backup with --replace."
)
STOPPED = (
    "{path} could not be brought back ({why}). What was brought back is not whole: "
    "make room or mend that, then restore again with --replace."
)


class RestoreRefused(Exception):
    """This place cannot take a backup. ``str()`` says why, and what to do."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What is there now. ``orphan_rows`` name a file that is not there; ``broken_entry`` is the audit chain's."""

    made_at: str
    rows: int
    files: int
    orphan_rows: int
    broken_entry: int | None


def restore(app: Flask, path: Path, *, replace: bool, now: datetime) -> Restored:
    """Fill this installation from the archive, and bring it to this version. BadArchive, RestoreRefused.

    ``replace`` deletes what is here; without it only an empty place is filled.
    """
    head, manifest = verify(path)
    with app.app_context():
        config = settings(app)
        _check_revision(app, head, path)
        config.data_dir.mkdir(parents=True, exist_ok=True)
        _check_place(config, replace=replace, now=now)
        with _said_in_words(path):
            _drop_everything()
            flask_migrate.upgrade(revision=head.revision)
            loaded = _load(path, config)
            assert loaded == manifest.rows
            flask_migrate.upgrade()
        return _count(config, head, manifest)


@contextmanager
def _said_in_words(path: Path) -> Iterator[None]:
    """BadArchive for rows that cannot be, RestoreRefused for a disk or a database that did not take them."""
    try:
        yield
    except OSError as error:
        raise RestoreRefused(STOPPED.format(path=path, why=error.strerror)) from error
    except OperationalError as error:
        raise RestoreRefused(STOPPED.format(path=path, why="the database did not take it")) from error
    except (OrphanRow, SQLAlchemyError, LookupError) as error:
        raise BadArchive(UNFIT.format(path=path)) from error


def _check_revision(app: Flask, head: Head, path: Path) -> None:
    script = ScriptDirectory(app.extensions["migrate"].directory)
    if head.revision not in {one.revision for one in script.walk_revisions()}:
        raise BadArchive(NEWER.format(path=path))


def _check_place(config: Settings, *, replace: bool, now: datetime) -> None:
    with db.engine.connect() as connection:
        names = [name for name in rows.table_names(connection) if name != rows.VERSIONS]
        holds_rows = any(rows.row_count(connection, name) for name in names)
    if (holds_rows or any(config.files_dir.glob("??/*"))) and not replace:
        raise RestoreRefused(
            "There is data here already. Name an empty folder with TRACKER_DATA and an empty database with "
            "DATABASE_URL, or add --replace, which deletes what is here."
        )
    beat = last_beat() if "heartbeat" in names else None
    db.session.remove()
    if beat is not None and abs(now - beat) < STILL_RUNS:
        raise RestoreRefused("The sweeper was here a moment ago. Stop web, worker and sweeper, wait, then try again.")


def _drop_everything() -> None:
    """Every table, whatever revision it is of."""
    with db.engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            for name in rows.table_names(connection):
                connection.exec_driver_sql(f'DROP TABLE IF EXISTS "{name}" CASCADE')
            return
    path = Path(db.engine.url.database or "")
    db.engine.dispose()
    for suffix in ("", "-wal", "-shm", "-turn"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _load(path: Path, config: Settings) -> Counter[str]:
    """Files as they come, rows in one transaction; how many rows by table."""
    loaded: Counter[str] = Counter()
    with loading() as connection:
        tables = {table.name: table for table in rows.tables(connection)}
        for table in tables.values():
            connection.execute(table.delete())  # a migration may bring rows of its own
        for name, data in members(path):
            if name.startswith(FILES):
                files.put(config.files_dir, data)
            elif name.startswith(ROWS):
                loaded[table_of(name)] += rows.load(connection, tables[table_of(name)], data)
            elif name == SECRET:
                _keep_secret(config, data)
        go_on_counting(connection, list(tables.values()))
    return loaded


def _keep_secret(config: Settings, data: bytes) -> None:
    """Only where a secret is kept in the folder; one from the environment is the owner's business."""
    path = config.data_dir / SECRET
    if path.is_file() and path.read_text().strip() == config.secret_key:
        path.write_bytes(data)


def _count(config: Settings, head: Head, manifest: Manifest) -> Restored:
    """Rows without their file, and files without a row, which are deleted: they were here before."""
    with db.engine.connect() as connection:
        naming = [table for table in rows.tables(connection) if rows.names_files(table)]
        orphans = sum(_without_file(connection, table, config.files_dir) for table in naming)
        files.sweep_orphans(
            config.files_dir, lambda sha256: _is_named(connection, naming, sha256), older_than_seconds=-1.0
        )
    broken = audit.verify()
    db.session.remove()
    return Restored(head.made_at, sum(manifest.rows.values()), manifest.files, orphans, broken)


def _without_file(connection: Connection, table: Table, folder: Path) -> int:
    named = connection.scalars(select(table.c.sha256).execution_options(yield_per=rows.CHUNK_ROWS))
    return sum(not files.path_of(folder, sha256).is_file() for sha256 in named)


def _is_named(connection: Connection, naming: list[Table], sha256: str) -> bool:
    return any(connection.scalar(select(exists().where(table.c.sha256 == sha256))) for table in naming)
