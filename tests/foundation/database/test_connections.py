"""A connection that the server has ended is replaced before anybody is given it; one that lives costs nothing."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest
from sqlalchemy import Engine, create_engine, text

from tracker.benchmarks.postgres import Postgres
from tracker.foundation.database import connections

PID = text("SELECT pg_backend_pid()")


@pytest.fixture
def engine(postgres: Postgres) -> Iterator[Engine]:
    """One connection, and no more."""
    engine = create_engine(postgres.url("postgres"), pool_size=1, max_overflow=0)
    connections.check_before_use(engine)
    yield engine
    engine.dispose()


def pid(engine: Engine) -> int:
    """The server's process behind the connection that one is given."""
    with engine.connect() as connection:
        return int(connection.execute(PID).scalar_one())


@pytest.fixture
def pings(engine: Engine) -> list[object]:
    """Every connection that was pinged."""
    seen: list[object] = []
    ask = engine.dialect.do_ping

    def counted(connection: psycopg.Connection) -> bool:
        seen.append(connection)
        return ask(connection)  # type: ignore[arg-type]

    engine.dialect.do_ping = counted  # type: ignore[method-assign, assignment]
    return seen


def test_a_connection_that_lives_is_given_again_without_a_ping(engine: Engine, pings: list[object]) -> None:
    assert (pid(engine), pings) == (pid(engine), [])


def test_one_that_the_server_ended_is_replaced(engine: Engine, postgres: Postgres) -> None:
    ended = pid(engine)
    postgres.sql(f"SELECT pg_terminate_backend({ended}, 5000)")
    assert pid(engine) != ended


def test_one_that_was_closed_here_is_replaced(engine: Engine) -> None:
    with engine.connect() as connection:
        closed = connection.execute(PID).scalar_one()
        driver = connection.connection.driver_connection
    assert driver is not None
    driver.close()
    assert pid(engine) != closed


def test_one_that_lay_for_long_is_pinged(engine: Engine, pings: list[object], monkeypatch: pytest.MonkeyPatch) -> None:
    first = pid(engine)
    monkeypatch.setattr(connections, "LONG_SECONDS", 0.0)
    assert (pid(engine), len(pings)) == (first, 1)


def test_a_new_one_is_not_pinged(engine: Engine, pings: list[object], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "LONG_SECONDS", 0.0)
    pid(engine)
    assert pings == []
