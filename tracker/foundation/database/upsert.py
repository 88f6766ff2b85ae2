"""INSERT … ON CONFLICT, spelt once for both databases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

Rows = Sequence[Mapping[str, Any]]


def insert_or_ignore(session: Session, model: type, rows: Rows, *, unique: Sequence[str]) -> None:
    """Insert ``rows``; one whose ``unique`` columns are taken already is left as it is."""
    if rows:
        session.execute(
            _insert(_dialect(session), model).on_conflict_do_nothing(index_elements=list(unique)), list(rows)
        )


def insert_new(session: Session, model: type, row: Mapping[str, Any], *, unique: Sequence[str]) -> int | None:
    """Insert ``row``; its new id, or None when its ``unique`` columns are taken already and nothing was written."""
    session.flush()  # rows that this one names; the table alone, unlike the model, does not send them first
    new_id: int | None = session.scalar(_new(_dialect(session), model, tuple(unique)), dict(row))
    return new_id


@cache
def _new(dialect: str, model: type, unique: tuple[str, ...]) -> Any:  # noqa: ANN401 - two dialects' Insert, one shape
    """Made once: three rows of every submission go this way."""
    table: Table = model.__table__  # type: ignore[attr-defined]
    return _insert(dialect, table).on_conflict_do_nothing(index_elements=list(unique)).returning(table.c.id)


def upsert(
    session: Session,
    model: type,
    rows: Rows,
    *,
    unique: Sequence[str],
    update: Sequence[str],
    add: bool = False,
) -> None:
    """Insert ``rows``; where ``unique`` is taken, set the ``update`` columns, or add to them with ``add``."""
    if not rows:
        return
    statement = _insert(_dialect(session), model)
    table: Table = model.__table__  # type: ignore[attr-defined]
    new = {name: table.c[name] + statement.excluded[name] if add else statement.excluded[name] for name in update}
    session.execute(statement.on_conflict_do_update(index_elements=list(unique), set_=new), list(rows))


def _insert(dialect: str, into: Any) -> Any:  # noqa: ANN401 - two dialects' Insert, one shape
    return postgresql.insert(into) if dialect == "postgresql" else sqlite.insert(into)


def _dialect(session: Session) -> str:
    return session.get_bind().dialect.name
