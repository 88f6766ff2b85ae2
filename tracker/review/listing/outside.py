"""Who stands after the list, whatever the page: waiting, failed, and could not be read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from flask import url_for

from tracker.access import Permission, current_actor, may
from tracker.review.listing.asked import List, address, said
from tracker.review.queries import unranked
from tracker.web.wording.translation import gettext as _


def waiting(listed: List, people: int) -> dict[str, Any]:
    """{people, rows, more_href} of those without an assessment."""
    rows = unranked.waiting(listed.posting.id, listed.key, limit=_limit(listed)) if people > 0 else []
    return _section(listed, people, rows)


def unreadable(listed: List, people: int) -> dict[str, Any]:
    """{people, rows, more_href} of those whose file could not be read."""
    rows = unranked.unreadable(listed.key, limit=_limit(listed)) if people else []
    return _section(listed, people, rows)


def unranked_row(row: unranked.Unranked, way: str | None = None) -> dict[str, Any]:
    """One person outside the ranks, as the template takes it; ``way`` is the list as it was filtered."""
    return {
        "name": row.name,
        "href": url_for("review.person", application=row.public_id, list=way),
        "opening": row.opening,
        "opening_href": url_for("review.ranked_list", opening=row.opening_id),
        "unopened": row.unopened,
        "stage": row.stage,
        "submitted_at": row.submitted_at,
        "sentence": row.sentence,
        "failed": row.retry is not None,
        "retry": retry_href(row.retry),
        "file_href": url_for("review.download", file=row.file_id) if row.file_id else None,
        "ask_href": ask_href(row.email, row.opening),
    }


def retry_href(request_id: int | None) -> str | None:
    """Where failed work is tried again, for those who may."""
    if request_id is None or not may(current_actor(), Permission.SEE_FAILED_WORK):
        return None
    return url_for("screening.retry", request_id=request_id)


def ask_href(email: str, opening: str) -> str:
    """A mail to the candidate, begun: their file could not be read."""
    subject = _("Your application: %(opening)s", opening=opening)
    body = _(
        "Hello,\n\nwe could not open the file you sent. Reply to this e-mail with it as a PDF or a Word document.\n"
    )
    return f"mailto:{quote(email)}?subject={quote(subject)}&body={quote(body)}"


def _limit(listed: List) -> int:
    return unranked.SHOWN_AT_MOST if listed.unfolded else unranked.SHOWN


def _section(listed: List, people: int, rows: Sequence[unranked.Unranked]) -> dict[str, Any]:
    unfold = not listed.unfolded and people > len(rows)
    href = address(listed.posting, listed.filters, unfold=True) if unfold else None
    way = said(listed.filters) or None
    return {"people": max(0, people), "rows": [unranked_row(row, way) for row in rows], "more_href": href}
