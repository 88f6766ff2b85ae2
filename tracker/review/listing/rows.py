"""The rows of the list in their tiers, and the way to the neighbouring pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from flask import url_for
from markupsafe import Markup

from tracker.access import Actor
from tracker.review.listing.asked import List, address, said
from tracker.review.listing.drawn import Drawn, drawn
from tracker.review.queries import moves, ranked, snippets
from tracker.review.queries.duplicates import came_again
from tracker.review.queries.ranked import Row
from tracker.review.queries.standings import Standings
from tracker.screening.models import TIERS, WITHDRAWN
from tracker.screening.remarks import short_remark
from tracker.web.paging import cursor
from tracker.web.wording.translation import gettext as _
from tracker.web.wording.translation import ngettext

SLOT = "PERSON"


def groups(listed: List, rows: Sequence[Row], actor: Actor) -> list[dict[str, Any]]:
    """{tier, note, rows} in order; ``tier`` is None for those who have withdrawn."""
    shown = list(_shown(listed, rows, actor))
    found = []
    for number in (*range(len(TIERS)), WITHDRAWN):
        own = [one for row, one in zip(rows, shown, strict=True) if row.tier == number]
        if own:
            tier = TIERS[number] if number < len(TIERS) else None
            found.append({"tier": tier, "note": _note(listed.standings, number), "rows": own})
    return found


def pages(listed: List, page: ranked.Page) -> dict[str, Any]:
    """{previous, next, summary, next_text}."""
    rows = page.rows
    summary = ngettext("%(num)s person on this page", "%(num)s people on this page", len(rows))
    return {
        "previous": _at(listed, rows[0], "before") if rows and page.has_previous else None,
        "next": _at(listed, rows[-1], "after") if rows and page.has_next else None,
        "summary": summary,
        "next_text": _("Next %(n)s", n=ranked.PAGE),
    }


def _note(standings: Standings, tier: int) -> str:
    if tier == WITHDRAWN:
        return _("Withdrawn by the candidate. They have no rank.")
    people = ngettext("%(num)s person", "%(num)s people", standings.in_tier(tier))
    if tier == 0:
        return _("Every must-have met · %(people)s", people=people)
    before = sum(standings.in_tier(better) for better in range(tier))
    after = _("Ranked after the %(n)s above, whatever the total.", n=before) if before else ""
    why = _("A must-have partly shown or not stated") if tier == 1 else _("A must-have is not met")
    return f"{why} · {people}. {after}".strip()


def _shown(listed: List, rows: Sequence[Row], actor: Actor) -> Iterator[dict[str, Any]]:
    way = url_for("review.person", application=SLOT, list=said(listed.filters) or None)
    movers = moves.movers([row.application_id for row in rows if row.moves])
    found = snippets.snippets([row.application_id for row in rows], listed.filters.q) if listed.filters.q else {}
    again = came_again([row.application_id for row in rows if row.known_email], actor=actor)
    for row, cells in zip(rows, drawn(listed, rows), strict=True):
        marks = list(_marks(row, came_again=row.application_id in again))
        yield _row(row, cells, way.replace(SLOT, row.public_id, 1), movers, found) | {"marks": marks}


def _row(row: Row, cells: Drawn, href: str, movers: Mapping[int, str], found: Mapping[int, Markup]) -> dict[str, Any]:
    return {
        "id": row.public_id,
        "rank": row.rank,
        "name": row.name,
        "href": href,
        "unopened": row.unopened,
        "cells": cells,
        "stage": row.stage,
        "mover": movers.get(row.application_id, ""),
        "submitted_at": row.submitted_at,
        "snippet": found.get(row.application_id, ""),
    }


def _marks(row: Row, *, came_again: bool) -> Iterator[tuple[str, str, str]]:
    """(words, icon, the whole of it) of what is worth a look before the total is believed."""
    if row.hidden_words:
        yield _("Hidden text"), "eye-off", ""
    if came_again:
        yield _("Same e-mail"), "users", ""
    for remark in row.remarks:
        short = short_remark(remark)
        if short:
            yield short, "alert-triangle", remark


def _at(listed: List, row: Row, direction: str) -> str:
    place: list[int | str] = [row.tier, -row.total, row.application_id, direction]
    return address(listed.posting, listed.filters, at=cursor(place))
