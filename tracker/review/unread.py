"""Files that could not be read, of every opening an actor may see, gathered for the template."""

from __future__ import annotations

from typing import Any

from flask import url_for

from tracker.access import Actor
from tracker.postings.lifecycle import PostingStatus
from tracker.review.listing.outside import unranked_row
from tracker.review.queries import ranked, unranked
from tracker.review.queries.openings import openings


def context(actor: Actor) -> dict[str, Any]:
    """What ``review/unread_files.html`` needs: the newest first."""
    postings = [one.posting for one in openings(actor, status=PostingStatus.OPEN)]
    keys = [key for posting in postings if (key := ranked.list_key(posting)) is not None]
    rows = unranked.unreadable_anywhere(keys)
    return {"rows": [unranked_row(row) for row in rows], "openings_href": url_for("review.openings")}
