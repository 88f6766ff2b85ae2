"""Empty places to restore into, on either database."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from flask import Flask

from tests.conftest import DATABASES
from tracker.app import create_app
from tracker.benchmarks.postgres import Postgres
from tracker.config import Settings
from tracker.foundation.database import db

Elsewhere = Callable[[str], Flask]
_numbers = count()


@pytest.fixture
def elsewhere(settings: Settings, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Elsewhere]:
    """An application on a new, empty place with this kind of database."""
    made: list[Flask] = []
    dropped: list[tuple[Postgres, str]] = []

    def make(kind: str) -> Flask:
        folder = tmp_path / f"elsewhere-{next(_numbers)}"
        url = f"sqlite:///{folder / 'tracker.db'}"
        folder.mkdir()
        if kind == "postgresql":
            server: Postgres = request.getfixturevalue("postgres")
            name = f"elsewhere_{os.getpid()}_{next(_numbers)}"
            server.sql(f"CREATE DATABASE {name}")
            dropped.append((server, name))
            url = server.url(name)
        made.append(create_app(replace(settings, data_dir=folder, database_url=url)))
        return made[-1]

    yield make
    for app in made:
        with app.app_context():
            db.session.remove()
            db.engine.dispose()
    for server, name in dropped:
        server.sql(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=DATABASES)
def target(request: pytest.FixtureRequest) -> str:
    """Which database the backup is restored into."""
    return str(request.param)
