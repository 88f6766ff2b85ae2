"""Lists of own words as an older version may have let them through."""

from __future__ import annotations

from typing import Any

from tests.conftest import NOW
from tracker.foundation.database import db, transaction
from tracker.terminology.lifecycle import ListStatus
from tracker.terminology.models import TermList


def term_row(label: str, kind: str = "tool", **said: Any) -> dict[str, Any]:
    """A row of a list, with an id of its own and nothing else said."""
    plain = {"id": f"own-{label.lower()}", "label": label, "kind": kind}
    return {**plain, "aliases": [], "parents": [], "related": [], "context": [], **said}


def publish_rows(*rows: dict[str, Any]) -> None:
    """Put these in use, whatever the standard vocabulary of today says of them."""
    with transaction():
        status = ListStatus.PUBLISHED
        db.session.add(TermList(terms=list(rows), status=status, created_by="ada", created_at=NOW, published_at=NOW))
