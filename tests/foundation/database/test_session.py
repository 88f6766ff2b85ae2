"""One visible transaction: commits, rolls back, refuses to nest, acts afterwards."""

from __future__ import annotations

import psycopg
import pytest
from flask import Flask
from sqlalchemy import text

from tracker.foundation import tallies
from tracker.foundation.database import after_commit, db, transaction
from tracker.foundation.database.session import NestedTransaction


def test_what_is_written_stays(app: Flask) -> None:
    with transaction():
        tallies.shift("posting:1", {"all": 2})
    assert tallies.read("posting:1") == {"all": 2}


def test_an_error_takes_everything_back(app: Flask) -> None:
    with pytest.raises(KeyError), transaction():
        tallies.shift("posting:1", {"all": 2})
        raise KeyError
    assert tallies.read("posting:1") == {}


def test_it_does_not_nest(app: Flask) -> None:
    with pytest.raises(NestedTransaction), transaction(), transaction():
        pass


def test_what_is_left_for_afterwards_happens_after_the_commit(app: Flask) -> None:
    seen: list[dict[str, int]] = []
    with transaction():
        after_commit(lambda: seen.append(tallies.read("posting:1")))
        tallies.shift("posting:1", {"all": 1})
        assert seen == []
    assert seen == [{"all": 1}]


def test_what_is_left_for_afterwards_is_dropped_with_the_transaction(app: Flask) -> None:
    seen: list[int] = []
    with pytest.raises(KeyError), transaction():
        after_commit(lambda: seen.append(1))
        raise KeyError
    assert seen == []


def test_what_was_answered_is_sent_though_the_server_died_meanwhile(app: Flask, database: str) -> None:
    if database == "sqlite":
        pytest.skip("SQLite has no server that could die")
    with app.app_context():
        ended = db.session.execute(text("SELECT pg_backend_pid()")).scalar_one()
        _end(app, ended)
    with app.app_context():
        assert db.session.execute(text("SELECT pg_backend_pid()")).scalar_one() != ended


def _end(app: Flask, process: int) -> None:
    """End the server's process behind a connection, from outside."""
    with psycopg.connect(app.config["SQLALCHEMY_DATABASE_URI"].replace("+psycopg", "")) as other:
        other.execute(f"SELECT pg_terminate_backend({process}, 5000)")
