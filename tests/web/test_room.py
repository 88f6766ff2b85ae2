"""What a full disk looks like, and what does not look like one."""

from __future__ import annotations

import errno

import pytest
from flask import Flask
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from tracker.foundation.database import db
from tracker.web.room import is_full


@pytest.mark.parametrize(
    ("number", "full"), [(errno.ENOSPC, True), (errno.EDQUOT, True), (errno.EACCES, False), (errno.EPIPE, False)]
)
def test_a_file_that_cannot_grow_is_a_full_disk(number: int, full: bool) -> None:
    assert is_full(OSError(number, "as the system says")) == full


def test_a_database_that_cannot_grow_is_a_full_disk(app: Flask) -> None:
    grows = {
        "sqlite": ("PRAGMA max_page_count = 1", "CREATE TABLE beets (id INTEGER)"),
        "postgresql": ("DO $$ BEGIN RAISE EXCEPTION 'full' USING ERRCODE = 'disk_full'; END $$",),
    }
    with db.engine.connect() as connection, pytest.raises(DBAPIError) as said:
        for statement in grows[db.engine.dialect.name]:
            connection.execute(text(statement))
    assert is_full(said.value)


def test_a_table_that_is_not_there_is_no_full_disk(app: Flask) -> None:
    with db.engine.connect() as connection, pytest.raises(DBAPIError) as said:
        connection.execute(text("SELECT 1 FROM beets"))
    assert not is_full(said.value)
