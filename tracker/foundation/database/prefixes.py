"""Texts that are looked for by how they begin: kept in the order of their bytes, whatever order the database has."""

from __future__ import annotations

from sqlalchemy import ColumnElement, String, and_
from sqlalchemy.orm import InstrumentedAttribute
from sqlalchemy.types import TypeEngine

LAST = "\uffff"


def ordered_by_bytes(length: int) -> TypeEngine[str]:
    """A column's type. SQLite orders texts so by itself; PostgreSQL otherwise orders letters as a language does."""
    return String(length).with_variant(String(length, collation="C"), "postgresql")


def begins_with(column: InstrumentedAttribute[str], prefix: str) -> ColumnElement[bool]:
    """True for the rows whose ``column``, which must be ``ordered_by_bytes``, begins so. An index on it serves this."""
    return and_(column >= prefix, column < prefix + LAST)
