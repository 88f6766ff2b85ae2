"""Which texts begin with another one, whatever order the database gives to letters.

A range from the prefix to the prefix and U+FFFF holds them all only where texts are ordered by their bytes, as SQLite
does. Where PostgreSQL orders letters as a language does, it holds none of them: there the prefix is asked for by name.
"""

from __future__ import annotations

from sqlalchemy import ColumnElement, and_, func
from sqlalchemy.orm import InstrumentedAttribute

from tracker.foundation.database.session import db

LAST = "\uffff"


def begins_with(column: InstrumentedAttribute[str], prefix: str) -> ColumnElement[bool]:
    """True for the rows whose ``column`` begins with ``prefix``; an index serves it where bytes order the letters."""
    if db.session().get_bind().dialect.name == "postgresql":
        starts: ColumnElement[bool] = func.starts_with(column, prefix)
        return starts
    return and_(column >= prefix, column < prefix + LAST)
