"""The rows of the list in their tiers, and the way to the neighbouring pages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flask import url_for

from tracker.review.listing.asked import List, address
from tracker.review.listing.reasons import musts, parts, reasons
from tracker.review.queries import ranked
from tracker.review.queries.ranked import Row, Standings
from tracker.scoring import Tier
from tracker.web.paging import cursor
from tracker.web.wording.translation import gettext as _
from tracker.web.wording.translation import ngettext

TIERS = (Tier.MET, Tier.OPEN, Tier.FAILED)


def groups(listed: List, rows: Sequence[Row]) -> list[dict[str, Any]]:
    standings = listed.standings
    groups = []
    for number, tier in enumerate(TIERS):
        own = [_row(listed, row) for row in rows if row.tier == number]
        if own:
            groups.append({"tier": tier, "note": _note(standings, number), "rows": own})
    return groups


def pages(listed: List, page: ranked.Page) -> dict[str, Any]:
    rows = page.rows
    summary = ngettext("%(num)s person on this page", "%(num)s people on this page", len(rows))
    return {
        "previous": _at(listed, rows[0], "before") if rows and page.has_previous else None,
        "next": _at(listed, rows[-1], "after") if rows and page.has_next else None,
        "summary": summary,
        "next_text": _("Next %(n)s", n=ranked.PAGE),
    }


def _note(standings: Standings, tier: int) -> str:
    people = ngettext("%(num)s person", "%(num)s people", standings.in_tier(tier))
    if tier == 0:
        return _("Every must-have met · %(people)s", people=people)
    before = sum(standings.in_tier(better) for better in range(tier))
    after = _("Ranked after the %(n)s above, whatever the total.", n=before) if before else ""
    why = _("A must-have partly shown or not stated") if tier == 1 else _("A must-have is not met")
    return f"{why} · {people}. {after}".strip()


def _row(listed: List, row: Row) -> dict[str, Any]:
    criteria = listed.criteria
    shown, rest = reasons(criteria, row.levels)
    marks = []
    if row.hidden_words:
        marks.append((_("Hidden text"), "eye-off"))
    if row.known_email:
        marks.append((_("Same e-mail"), "users"))
    return {
        "rank": row.rank,
        "name": row.name,
        "href": url_for("review.person", application=row.public_id),
        "unopened": row.unopened,
        "marks": marks,
        "total": row.total,
        "parts": parts(criteria, row.levels),
        "musts": musts(criteria, row.levels),
        "reasons": shown,
        "more": rest,
        "stage": row.stage,
        "submitted_at": row.submitted_at,
        "snippet": "",
    }


def _at(listed: List, row: Row, direction: str) -> str:
    place: list[int | str] = [row.tier, -row.total, row.application_id, direction]
    return address(listed.posting, listed.filters, at=cursor(place))
