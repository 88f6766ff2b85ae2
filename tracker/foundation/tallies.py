"""Exact counters, kept in the transactions that change them, so that a list of 100,000 shows its counts at once.

A scope is one thing counted over ("posting:12", "version:7"), a facet one of its counts ("stage:3", "total:0:813").
"""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import BigInteger, String, select
from sqlalchemy.orm import Mapped, mapped_column

from tracker.foundation.database import Base, begins_with, db, ordered_by_bytes, upsert


class Tally(Base):
    """How many there are of ``facet`` in ``scope``."""

    __tablename__ = "tally"

    scope: Mapped[str] = mapped_column(String(60), primary_key=True)
    facet: Mapped[str] = mapped_column(ordered_by_bytes(120), primary_key=True)
    n: Mapped[int] = mapped_column(BigInteger)


def shift(scope: str, deltas: Mapping[str, int]) -> None:
    """Add each delta to its facet. Rows are touched in one order, so that two writers cannot lock each other out."""
    rows = [{"scope": scope, "facet": facet, "n": n} for facet, n in sorted(deltas.items()) if n]
    upsert(db.session(), Tally, rows, unique=("scope", "facet"), update=("n",), add=True)


def read(scope: str, prefix: str = "") -> dict[str, int]:
    """Facet to count, zero counts left out; only facets that begin with ``prefix``."""
    query = select(Tally.facet, Tally.n).where(Tally.scope == scope, Tally.n != 0)
    if prefix:
        query = query.where(begins_with(Tally.facet, prefix))
    return dict(db.session().execute(query.order_by(Tally.facet)).all())
