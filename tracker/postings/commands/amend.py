"""Changing some of a posting, where a whole page was not typed: what a document brought."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from tracker import audit
from tracker.foundation.database import db
from tracker.postings.commands.opening import hold, pay_shown
from tracker.postings.content import PlaceContent
from tracker.postings.lifecycle import PostingStatus
from tracker.postings.models import Place, Posting
from tracker.postings.readiness import require_still_ready


def amend_posting(
    posting: Posting,
    columns: Mapping[str, Any],
    *,
    places: Sequence[PlaceContent] | None = None,
    actor: str,
    now: datetime,
) -> None:
    """Set these columns, and the places when given. Refused when an open posting would lack what candidates rely on."""
    hold(posting)
    for name, value in columns.items():
        setattr(posting, name, value)
    if places is not None:
        posting.places = [
            Place(position=n, city=one.city, region=one.region, country=one.country) for n, one in enumerate(places)
        ]
    posting.saved_at = now
    posting.edits += 1
    db.session().flush()
    if posting.status is PostingStatus.OPEN:
        require_still_ready(posting)
    changed = [*columns, *(["places"] if places is not None else [])]
    detail = {"fields": ",".join(changed)}
    if "salaries" in columns and posting.status is PostingStatus.OPEN:
        detail |= pay_shown(posting)
    audit.record("posting.save", object_kind="posting", object_id=posting.public_id, actor=actor, at=now, detail=detail)
