"""The page of the audit trail, gathered for its template."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from flask import url_for

from tracker import audit
from tracker.audit import AuditEntry
from tracker.review.queries.things import names_of_things
from tracker.review.trail.wording import ACTORS, KINDS, act
from tracker.web.navigation import admin_tabs
from tracker.web.paging import Place, cursor
from tracker.web.wording.translation import gettext as _

ON_A_PAGE = 50
PAGES: dict[str, Callable[[str], str]] = {
    "application": lambda one: url_for("review.person", application=one),
    "job_ad": lambda one: url_for("drafting.draft", ad=one),
    "posting": lambda one: url_for("review.ranked_list", opening=one),
    "user": lambda one: url_for("people.user", user=one),
}
Names = Mapping[tuple[str, str], str]


def context(about: str, place: Place | None) -> dict[str, Any]:
    """What ``audit/trail.html`` needs. ``about`` is ``kind:id`` of one thing, or empty for everything."""
    kind, _colon, thing = about.partition(":")
    before, limit = (int(place[0]) if place else None), ON_A_PAGE + 1
    if about:
        entries = audit.history_of(kind, thing, before=before, limit=limit)
    else:
        entries = audit.newest(before=before, limit=limit)
    shown = entries[:ON_A_PAGE]
    names = names_of_things({(kind, thing)} | _things(shown))
    older = cursor([shown[-1].id]) if len(entries) > ON_A_PAGE else None
    return {
        "tabs": admin_tabs(),
        "about": _thing((kind, thing), names) if about else None,
        "everything": url_for("audit.trail") if about or before else None,
        "rows": [_row(entry, names) for entry in shown],
        "older": url_for("audit.trail", about=about or None, at=older) if older else None,
    }


def _things(entries: list[AuditEntry]) -> set[tuple[str, str]]:
    return {(one.object_kind, one.object_id) for one in entries} | {("user", one.actor) for one in entries}


def _row(entry: AuditEntry, names: Names) -> dict[str, Any]:
    by = names.get(("user", entry.actor))
    return {
        "at": entry.at,
        "who": by or _(ACTORS.get(entry.actor, entry.actor)),
        "act": _(act(entry.action)),
        "about": _thing((entry.object_kind, entry.object_id), names),
        "detail": [(key, ", ".join(re.split(r", ?", value))) for key, value in sorted(entry.detail.items())],
    }


def _thing(thing: tuple[str, str], names: Names) -> dict[str, Any]:
    """Its page is known only while it is there to be named."""
    kind, public_id = thing
    return {
        "kind": _(KINDS.get(kind, kind)),
        "name": names.get(thing, ""),
        "history": url_for("audit.trail", about=f"{kind}:{public_id}"),
        "page": PAGES[kind](public_id) if kind in PAGES and thing in names else None,
    }
