"""A value comes back as it was: JSON by its text, bytes, times, and nothing at all."""

from __future__ import annotations

from datetime import datetime

from flask import Flask
from sqlalchemy import text

from tests.factories.postings import make_posting
from tracker.foundation.database import db
from tracker.upkeep.backup import rows


def test_every_table_of_ours_is_there_and_no_index_is(app: Flask) -> None:
    with db.engine.connect() as connection:
        found = [table.name for table in rows.tables(connection)]
    assert {"application", "assessment", "audit_entry", "job_request", "searchable", "tally"} <= set(found)
    assert [name for name in found if name.startswith("searchable_") or name == "alembic_version"] == []


def test_rows_survive_being_written_and_loaded(app: Flask) -> None:
    make_posting(salaries=[{"low": 1.0, "note": "é\u2028"}])
    db.session.remove()
    with db.engine.begin() as connection:
        (table,) = [one for one in rows.tables(connection) if one.name == "posting"]
        (data, count), *_rest = rows.chunks(connection, table)
        before = connection.execute(table.select()).all()
    assert (count, isinstance(before[0].created_at, datetime), data.count(b"\n")) == (1, True, 2)
    with db.engine.begin() as connection:
        connection.execute(text("CREATE TABLE posting_again AS SELECT * FROM posting WHERE 1 = 0"))
        (again,) = [one for one in rows.tables(connection) if one.name == "posting_again"]
        for column in again.columns:
            column.type = table.columns[column.name].type
        assert rows.load(connection, again, data) == 1
        assert connection.execute(again.select()).all() == before
