"""Who stands after the list, whatever the page: waiting, and could not be read."""

from __future__ import annotations

from typing import Any

from flask import url_for

from tracker.review.listing.asked import List
from tracker.review.queries import unranked


def waiting(listed: List, people: int) -> dict[str, Any]:
    rows = unranked.waiting(listed.posting.id, listed.key) if people > 0 else []
    return {"people": max(0, people), "rows": [unranked_row(row) for row in rows], "more_href": None}


def unreadable(listed: List, people: int) -> dict[str, Any]:
    rows = unranked.unreadable(listed.key) if people else []
    return {"people": people, "rows": [unranked_row(row) for row in rows], "more_href": None}


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
