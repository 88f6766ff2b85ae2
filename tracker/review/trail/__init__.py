"""The page of the audit trail, gathered for its template."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flask import url_for

from tracker import audit
from tracker.audit import AuditEntry
from tracker.review.queries.things import names_of_things
from tracker.review.trail.details import Names, sentences, things_in
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
OLDER, NEWER = "older", "newer"


def context(about: str, place: Place | None) -> dict[str, Any]:
    """What ``audit/trail.html`` needs. ``about`` is ``kind:id`` of one thing, or empty for everything."""
    kind, _colon, thing = about.partition(":")
    way, near = _place(place)
    bounds = {"before": near if way == OLDER else None, "after": near if way == NEWER else None}
    if about:
        entries = audit.history_of(kind, thing, limit=ON_A_PAGE + 1, **bounds)
    else:
        entries = audit.newest(limit=ON_A_PAGE + 1, **bounds)
    shown = entries[-ON_A_PAGE:] if way == NEWER else entries[:ON_A_PAGE]
    names = names_of_things({(kind, thing)} | _things(shown))
    goes_on = len(entries) > ON_A_PAGE
    return {
        "tabs": admin_tabs(),
        "about": _thing((kind, thing), names) if about else None,
        "everything": url_for("audit.trail") if about or near is not None else None,
        "rows": [_row(entry, names) for entry in shown],
        "newer": _beside(about, NEWER, shown[:1]) if way == OLDER or (way == NEWER and goes_on) else None,
        "older": _beside(about, OLDER, shown[-1:]) if way == NEWER or goes_on else None,
    }


def _place(place: Place | None) -> tuple[str, int | None]:
    """Which way from which entry; a cursor of another list leads to the newest."""
    match place:
        case [("older" | "newer") as way, int(near)]:
            return way, near
    return "", None


def _beside(about: str, way: str, edge: list[AuditEntry]) -> str | None:
    """Where the entries next to the edge of these stand; None when there are none to start from."""
    return url_for("audit.trail", about=about or None, at=cursor([way, edge[0].id])) if edge else None


def _things(entries: list[AuditEntry]) -> set[tuple[str, str]]:
    named = {(one.object_kind, one.object_id) for one in entries} | {("user", one.actor) for one in entries}
    return named.union(*map(things_in, entries))


def _row(entry: AuditEntry, names: Names) -> dict[str, Any]:
    by = names.get(("user", entry.actor))
    return {
        "at": entry.at,
        "who": by or _(ACTORS.get(entry.actor, entry.actor)),
        "act": _(act(entry.action)),
        "about": _thing((entry.object_kind, entry.object_id), names),
        "detail": sentences(entry, names),
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
