"""A PostgreSQL of one's own: on a socket in its own folder, gone with everything when it is stopped."""

from __future__ import annotations

import psycopg
import pytest
from sqlalchemy import create_engine, text

from tracker.benchmarks import postgres
from tracker.benchmarks.postgres import Postgres, PostgresMissing


def test_a_durable_server_waits_for_the_disk_and_leaves_nothing_when_it_is_stopped() -> None:
    server = Postgres(durable=True)
    try:
        server.start()
        server.sql("CREATE DATABASE beets")
        engine = create_engine(server.url("beets"))
        with engine.connect() as connection:
            asked = "SELECT current_database(), current_setting('fsync'), current_setting('listen_addresses')"
            assert tuple(connection.execute(text(asked)).one()) == ("beets", "on", "")
        engine.dispose()
    finally:
        server.stop()
    assert server.process is not None
    assert (server.home.exists(), server.process.poll() is not None) == (False, True)
    with pytest.raises(psycopg.OperationalError):
        server.sql("SELECT 1")


def test_without_its_wheel_the_way_to_get_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgres, "WHEEL", "a_wheel_that_is_not_installed")
    with pytest.raises(PostgresMissing, match="`python3 -m tracker test` installs"):
        Postgres()
