"""Rows as lines of JSON and back, by the tables that are there, not by our models: any revision, either database."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Column, ColumnElement, Connection, MetaData, Table, Text, cast, insert, inspect, select
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.sql.elements import BindParameter
from sqlalchemy.types import TypeDecorator

VERSIONS = "alembic_version"
CHUNK_ROWS = 500
CHUNK_BYTES = 4 * 1024 * 1024


class JsonText(TypeDecorator[str]):
    """JSON as the text that the database holds: a JSON null stays apart from no value, a 1.0 from a 1."""

    impl = Text
    cache_ok = True

    def column_expression(self, column: ColumnElement[Any]) -> ColumnElement[Any]:
        """Read as text."""
        return cast(column, Text)

    def bind_expression(self, bindparam: BindParameter[str]) -> ColumnElement[Any]:
        """Written as JSONB, where the database has that."""
        return cast(bindparam, Text().with_variant(JSONB(), "postgresql"))


def tables(connection: Connection) -> list[Table]:
    """Every table that holds rows of ours, by name. Full-text tables of SQLite are made again by triggers."""
    found = MetaData()
    virtual = _virtual_tables(connection)
    found.reflect(connection, only=lambda name, _: name != VERSIONS and not name.startswith(virtual or "\0"))
    for table in found.tables.values():
        for column in table.columns:
            if isinstance(column.type, JSON):
                column.type = JsonText()
    return [found.tables[name] for name in sorted(found.tables)]


def columns_of(table: Table) -> list[Column[Any]]:
    """The columns that are stored, not computed."""
    return [column for column in table.columns if column.computed is None]


def chunks(connection: Connection, table: Table, skip: frozenset[str] = frozenset()) -> Iterator[tuple[bytes, int]]:
    """(lines, number of rows), a few megabytes at a time. Rows whose ``sha256`` is in ``skip`` are left out."""
    columns = columns_of(table)
    head = json.dumps([column.name for column in columns]).encode() + b"\n"
    lines, size = [head], 0
    query = select(*columns).order_by(*table.primary_key.columns).execution_options(yield_per=CHUNK_ROWS)
    for row in connection.execute(query):
        if skip and row._mapping["sha256"] in skip:
            continue
        lines.append(json.dumps([_plain(value) for value in row], ensure_ascii=True).encode() + b"\n")
        size += len(lines[-1])
        if size > CHUNK_BYTES:
            yield b"".join(lines), len(lines) - 1
            lines, size = [head], 0
    if len(lines) > 1:
        yield b"".join(lines), len(lines) - 1


def are_whole(data: bytes) -> bool:
    """Whether a chunk can be read: column names, and as many values in every row."""
    try:
        _parsed(data)
    except (ValueError, TypeError, KeyError, RecursionError):
        return False
    return True


def _parsed(data: bytes) -> list[dict[str, Any]]:
    head, *lines = data.splitlines()
    names = json.loads(head)
    if not isinstance(names, list):
        raise TypeError("the first line names the columns")
    return [dict(zip(names, map(_value, json.loads(line)), strict=True)) for line in lines]


def load(connection: Connection, table: Table, data: bytes) -> int:
    """Insert the rows of a chunk; how many."""
    rows = _parsed(data)
    for start in range(0, len(rows), CHUNK_ROWS):
        connection.execute(insert(table), rows[start : start + CHUNK_ROWS])
    return len(rows)


def _virtual_tables(connection: Connection) -> tuple[str, ...]:
    if connection.dialect.name != "sqlite":
        return ()
    rows = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE VIRTUAL TABLE%'")
    return tuple(name for (name,) in rows)


def names_files(table: Table) -> bool:
    """True for a table whose ``sha256`` names a stored file; a reading outlives the file it was made of."""
    return "sha256" in table.columns and table.name != "reading"


def row_count(connection: Connection, name: str) -> int:
    """How many rows a table has."""
    quoted = connection.dialect.identifier_preparer.quote(name)
    return int(connection.exec_driver_sql(f"SELECT count(*) FROM {quoted}").scalar_one())  # noqa: S608 - a table's own name


def table_names(connection: Connection) -> list[str]:
    """Every table, ours or not."""
    return inspect(connection).get_table_names()


def _plain(value: object) -> object:
    if isinstance(value, bytes | memoryview):
        return {"bytes": base64.b64encode(value).decode()}
    if isinstance(value, datetime):
        return {"time": value.isoformat()}
    if isinstance(value, date):
        return {"day": value.isoformat()}
    return value


def _value(plain: Any) -> Any:  # noqa: ANN401 - what JSON gives, and what a driver takes
    if not isinstance(plain, dict):
        return plain
    ((kind, text),) = plain.items()
    return READERS[kind](text)


READERS: dict[str, Callable[[str], object]] = {
    "bytes": base64.b64decode,
    "time": datetime.fromisoformat,
    "day": date.fromisoformat,
}
