"""The notice while a newer rubric version is being scored: the list stays, and says so."""

from __future__ import annotations

from typing import Any

from flask import url_for

from tracker.postings.models import Posting
from tracker.review.listing.asked import address, said
from tracker.review.queries.filters import ListFilters
from tracker.rubrics.queries import version_number
from tracker.screening.queries import progress


def incoming(posting: Posting, filters: ListFilters) -> dict[str, Any] | None:
    """What ``review/_progress.html`` shows while the list waits for its next version; None when it does not."""
    rubric = posting.rubric
    if rubric.incoming_version_id is None:
        return None
    done, total = progress([rubric.id])[rubric.id]
    number = version_number(rubric.incoming_version_id)
    me = posting.public_id
    return {
        "number": number,
        "done": done,
        "total": total,
        "percent": 100 * done // total if total else 100,
        "href": url_for("rubric_editor.edit", opening=me, version=number),
        "ask": url_for("review.progress", opening=me, list=said(filters) or None),
        "list_href": address(posting, filters),
    }


def arrived(posting: Posting, filters: ListFilters) -> dict[str, Any]:
    """The same once the list has switched: ``done`` is None, and ``list_href`` shows it."""
    number = version_number(posting.rubric.listed_version_id)
    return {"number": number, "done": None, "list_href": address(posting, filters)}
