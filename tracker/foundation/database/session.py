"""The session and the one explicit transaction.

SQLAlchemy's after-commit hooks fire on savepoints too and lose work on an inner rollback; here the caller opens one
transaction in plain sight, commands never commit, and what must happen after the commit (a hint to the queue) is
remembered and done after it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from flask_sqlalchemy import SQLAlchemy
from flask_sqlalchemy.session import Session as BoundSession
from sqlalchemy import Connection, Engine, MetaData, event, func, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import DeclarativeBase, Session

from tracker.foundation.database.connections import check_before_use
from tracker.foundation.database.turns import writers_turn

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """Every table of the product subclasses this."""

    metadata = MetaData(naming_convention=NAMES)


class _Session(BoundSession):
    def close(self) -> None:
        """Give the connection back. A server that died took the transaction with it: what was answered is sent."""
        try:
            super().close()
        except OperationalError:
            self.invalidate()


db = SQLAlchemy(metadata=Base.metadata, session_options={"expire_on_commit": False, "class_": _Session})


class NestedTransaction(RuntimeError):
    """``transaction()`` inside ``transaction()``: the outer caller owns the commit."""


@contextmanager
def transaction() -> Iterator[Session]:
    """Commit at the end, roll back on any error, then do what was left for after the commit.

    A writer on SQLite takes the write lock at once (BEGIN IMMEDIATE), so that it waits instead of failing half way.
    Rows loaded before are kept; commands that decide on state load it again inside.
    """
    session: Session = db.session()
    if session.info.get("owned"):
        raise NestedTransaction("transaction() does not nest: let the caller own the commit")
    session.commit()  # ends the read that loading began; nothing is pending here
    after: list[Callable[[], object]] = []
    session.info.update(owned=True, after=after)
    try:
        with writers_turn(session.get_bind()):
            yield from _written(session)
    finally:
        session.info["owned"] = False
    for act in after:
        act()


def _written(session: Session) -> Iterator[Session]:
    try:
        session.connection(execution_options={"writes": True})
        yield session
        session.commit()
    except BaseException:
        session.rollback()
        raise


def after_commit(act: Callable[[], object]) -> None:
    """Do ``act`` once the open transaction has committed; it must not raise and must not write."""
    session: Session = db.session()
    if not session.info.get("owned"):
        raise RuntimeError("after_commit() outside transaction()")
    session.info["after"].append(act)


def take_turns(name: str) -> None:
    """Wait until nobody else holds ``name``, then hold it until the commit. Writers on SQLite take turns anyway."""
    session: Session = db.session()
    if session.get_bind().dialect.name == "postgresql":
        session.execute(select(func.pg_advisory_xact_lock(func.hashtextextended(name, 0))))


def tune(engine: Engine) -> None:
    """Make SQLite durable and concurrent: WAL, full sync, foreign keys, and BEGIN as we mean it.

    On PostgreSQL: give nobody a connection that the server has ended.
    """
    if engine.dialect.name != "sqlite":
        check_before_use(engine)
        return
    event.listen(engine, "connect", _configure)
    event.listen(engine, "begin", _begin)


def _configure(connection: Any, _record: object) -> None:  # noqa: ANN401 - the driver's own connection
    connection.isolation_level = None  # the driver must not begin by itself
    cursor = connection.cursor()
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        "busy_timeout=15000",
        "cache_size=-32000",
        "mmap_size=268435456",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
