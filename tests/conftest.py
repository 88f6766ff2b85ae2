"""Fixtures: a real application on a real database, SQLite and PostgreSQL in turn, with a real Valkey beside it."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

import flask_migrate
import pytest
from flask import Flask
from flask.testing import FlaskClient
from playwright.sync_api import Browser

from tests.faults import table
from tests.scheduling import ProductsTogether, place
from tests.servers.browsers import Visitors, chromium
from tests.servers.product import Product
from tests.servers.valkey import Valkey
from tracker.app import create_app
from tracker.benchmarks.postgres import Postgres
from tracker.config import Settings
from tracker.foundation import broker
from tracker.foundation.database import db
from tracker.web.limits import limiter

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
DATABASES = os.environ.get("TRACKER_TEST_DATABASES", "sqlite,postgresql").split(",")
_numbers = count()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Those that must come first, first."""
    items.sort(key=lambda item: place(item.nodeid))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Here, for only this file is known to the process that hands tests to others."""
    table.print_lines(terminalreporter)


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> ProductsTogether:
    """Tests that share a running product share a process."""
    return ProductsTogether(config, log)


@pytest.fixture(scope="session")
def valkey() -> Iterator[Valkey]:
    server = Valkey()
    server.start()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    server = Postgres()
    server.start()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def migrated_sqlite(valkey: Valkey, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated, empty database to copy for each test."""
    folder = tmp_path_factory.mktemp("template")
    path = folder / "tracker.db"
    _migrate(_settings(folder, f"sqlite:///{path}", valkey))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path


@pytest.fixture(scope="session")
def migrated_postgres(valkey: Valkey, postgres: Postgres, tmp_path_factory: pytest.TempPathFactory) -> Postgres:
    """A server with a migrated, empty database called template."""
    postgres.sql("CREATE DATABASE template")
    _migrate(_settings(tmp_path_factory.mktemp("template"), postgres.url("template"), valkey))
    return postgres


@pytest.fixture(params=DATABASES)
def database(request: pytest.FixtureRequest) -> str:
    """Which database the test runs on."""
    return str(request.param)


@pytest.fixture
def settings(database: str, valkey: Valkey, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Settings]:
    """Settings of an installation of its own for this test."""
    if database == "sqlite":
        shutil.copy(request.getfixturevalue("migrated_sqlite"), tmp_path / "tracker.db")
        yield _settings(tmp_path, f"sqlite:///{tmp_path / 'tracker.db'}", valkey)
        return
    server: Postgres = request.getfixturevalue("migrated_postgres")
    name = f"test_{os.getpid()}_{next(_numbers)}"
    server.sql(f"CREATE DATABASE {name} TEMPLATE template")
    yield _settings(tmp_path, server.url(name), valkey)
    server.sql(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def app(settings: Settings) -> Iterator[Flask]:
    """The application, with a context pushed for commands and queries."""
    made = create_app(settings)
    made.config.update(TESTING=False, PROPAGATE_EXCEPTIONS=False, WTF_CSRF_ENABLED=False)
    limiter.enabled = False  # every test comes from one address
    try:
        with made.app_context():
            yield made
            db.session.remove()
            db.engine.dispose()
    finally:
        limiter.enabled = True


@pytest.fixture
def limits(app: Flask) -> None:
    """The limits on how often a stranger may ask, counted from nothing."""
    broker.client().flushdb()
    limiter.enabled = True


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, or a skipped test."""
    with chromium() as found:
        yield found


@pytest.fixture(scope="session")
def product(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Product]:
    """The whole product, running, with fictional applicants, one of whose files cannot be read."""
    running = Product(tmp_path_factory.mktemp("product"), "--demo", "34")
    try:
        running.start(until="admin (once, within a day):\n  http")
        running.wait_until_done()
        yield running
    finally:
        running.stop()


@pytest.fixture(scope="session")
def visitor_keys() -> dict[str, object]:
    """The sessions of those who have signed in; the demo's links work once."""
    return {}


@pytest.fixture
def visitors(browser: Browser, product: Product, visitor_keys: dict[str, object]) -> Iterator[Visitors]:
    """People at their browsers. Whatever a browser complains of fails the test."""
    opened = Visitors(browser, product, visitor_keys)
    yield opened
    opened.close()
    assert opened.troubles == []


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A browser without scripts."""
    return app.test_client()


def _settings(folder: Path, database_url: str, valkey: Valkey) -> Settings:
    return Settings(
        data_dir=folder,
        database_url=database_url,
        redis_url=valkey.url,
        secret_key="a key for tests only, forty characters long",
        public_url="http://localhost",
    )


def _migrate(settings: Settings) -> None:
    app = create_app(settings)
    with app.app_context():
        flask_migrate.upgrade()
        db.session.remove()
        db.engine.dispose()
