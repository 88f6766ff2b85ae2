"""Who stands after the list, whatever the page: waiting, and could not be read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flask import url_for

from tracker.review.listing.asked import List, address
from tracker.review.queries import unranked


def waiting(listed: List, people: int) -> dict[str, Any]:
    rows = unranked.waiting(listed.posting.id, listed.key, limit=_limit(listed)) if people > 0 else []
    return _section(listed, people, rows)


def unreadable(listed: List, people: int) -> dict[str, Any]:
    rows = unranked.unreadable(listed.key, limit=_limit(listed)) if people else []
    return _section(listed, people, rows)


def _limit(listed: List) -> int:
    return unranked.SHOWN_AT_MOST if listed.unfolded else unranked.SHOWN


def _section(listed: List, people: int, rows: Sequence[unranked.Unranked]) -> dict[str, Any]:
    unfold = not listed.unfolded and people > len(rows)
    href = address(listed.posting, listed.filters, unfold=True) if unfold else None
    return {"people": max(0, people), "rows": [unranked_row(row) for row in rows], "more_href": href}


def unranked_row(row: unranked.Unranked) -> dict[str, Any]:
    return {
        "name": row.name,
        "href": url_for("review.person", application=row.public_id),
        "unopened": row.unopened,
        "stage": row.stage,
        "submitted_at": row.submitted_at,
        "sentence": row.sentence,
        "file_href": url_for("review.download", file=row.file_id) if row.file_id else None,
    }
