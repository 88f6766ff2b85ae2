"""A database of the first release comes to this version with no score changed. Every new migration passes here."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import flask_migrate
import pytest
from flask import Flask
from sqlalchemy import Connection, text

from tests.conftest import NOW
from tests.migrations.first_release import REVISION, fill
from tracker.app import create_app
from tracker.benchmarks.postgres import Postgres
from tracker.config import Settings
from tracker.foundation.database import db, transaction
from tracker.screening.commands import rescore_with_new_scorer
from tracker.serve.first_start import prepare_database

SCORES = text(
    "SELECT application_id, version_id, scorer, outcome, machine_tier, machine_total, effective_tier, effective_total, "
    "effective_rank_total, body_hash, body FROM assessment ORDER BY application_id"
)
ORDER = text("SELECT application_id FROM assessment ORDER BY effective_tier, effective_rank_total, application_id")
LISTED = text("SELECT listed_version_id, listed_scorer FROM rubric WHERE id = 1")
LONGEST_SECONDS = 60.0


@pytest.fixture
def old(settings: Settings, database: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Flask]:
    """An application of today on an empty database that was brought to the first release alone."""
    url = f"sqlite:///{tmp_path / 'old.db'}"
    server: Postgres | None = request.getfixturevalue("postgres") if database == "postgresql" else None
    if server is not None:
        server.sql("DROP DATABASE IF EXISTS first_release")
        server.sql("CREATE DATABASE first_release")
        url = server.url("first_release")
    app = create_app(replace(settings, database_url=url))
    with app.app_context():
        flask_migrate.upgrade(revision=REVISION)
        yield app
        db.session.remove()
        db.engine.dispose()
    if server is not None:
        server.sql("DROP DATABASE first_release WITH (FORCE)")


def state(connection: Connection) -> tuple[str, list[int], tuple[object, ...]]:
    """A hash over every score, the order of the list, and which list it is."""
    digest = hashlib.sha256()
    for row in connection.execute(SCORES):
        digest.update(repr([bytes(v) if isinstance(v, memoryview) else v for v in row]).encode())
    return digest.hexdigest(), list(connection.scalars(ORDER)), tuple(connection.execute(LISTED).one())


def brought_to_head(app: Flask, people: int) -> float:
    """Fill, upgrade as the migrate command does, compare; the seconds that the upgrade took."""
    with db.engine.connect().execution_options(writes=True) as connection, connection.begin():
        fill(connection, people)
    with db.engine.connect() as connection:
        before = state(connection)
    db.engine.dispose()
    began = time.perf_counter()
    flask_migrate.upgrade()
    seconds = time.perf_counter() - began
    with db.engine.connect() as connection:
        assert state(connection) == before
        assert len(before[1]) == people
    db.engine.dispose()
    return seconds


def test_no_score_changes_on_the_way_to_head(old: Flask) -> None:
    brought_to_head(old, 50)


def test_the_list_stays_as_it_was_until_everybody_is_scored_anew(old: Flask) -> None:
    brought_to_head(old, 5)
    with transaction():
        assert rescore_with_new_scorer(now=NOW) == 1
    with db.engine.connect() as connection:
        assert state(connection)[2] == (1, "1-r1-0123456789ab")


def test_who_has_withdrawn_no_longer_waits_to_be_opened(old: Flask) -> None:
    with db.engine.connect().execution_options(writes=True) as connection, connection.begin():
        fill(connection, 4)
    flask_migrate.upgrade(revision="0013")
    with db.engine.connect().execution_options(writes=True) as connection, connection.begin():
        connection.execute(text("DELETE FROM tally"))
        connection.execute(text("INSERT INTO tally VALUES ('posting:1', 'all', 4), ('posting:1', 'unopened', 3)"))
        connection.execute(text("UPDATE application SET withdrawn_at = submitted_at WHERE id IN (1, 2)"))
        connection.execute(text("UPDATE application SET first_opened_at = submitted_at WHERE id = 2"))
    flask_migrate.upgrade(revision="0014")
    counts = text("SELECT facet, n FROM tally ORDER BY facet")
    with db.engine.connect() as connection:
        assert connection.execute(counts).all() == [("all", 4), ("unopened", 2)]
    flask_migrate.downgrade(revision="0013")
    with db.engine.connect() as connection:
        assert connection.execute(counts).all() == [("all", 4), ("unopened", 3)]


def test_the_migrate_command_does_all_of_it(old: Flask) -> None:
    with db.engine.connect().execution_options(writes=True) as connection, connection.begin():
        fill(connection, 3)
    db.engine.dispose()
    said: list[str] = []
    prepare_database(old, say=said.append)
    assert [sentence[:23] for sentence in said] == ["13 postings published.", "The engine has changed:"]


def test_ten_thousand_applications_come_to_head_within_a_minute(old: Flask) -> None:
    assert brought_to_head(old, 10_000) < LONGEST_SECONDS
