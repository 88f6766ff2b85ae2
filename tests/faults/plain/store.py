"""Three tables in a SQLite file, beside the files."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

FOLDER = os.environ.get("PLAIN_FOLDER", "")
TABLES = ("application (key TEXT PRIMARY KEY, name TEXT)", "score (key TEXT)", "mail (key TEXT)")


@contextmanager
def connection(folder: str = FOLDER) -> Iterator[sqlite3.Connection]:
    """One transaction."""
    with closing(sqlite3.connect(Path(folder) / "plain.db", timeout=15)) as database, database:
        yield database


def create() -> None:
    """The tables, where they are not there yet."""
    with connection() as database:
        database.execute("PRAGMA journal_mode=WAL")
        for table in TABLES:
            database.execute(f"CREATE TABLE IF NOT EXISTS {table}")
