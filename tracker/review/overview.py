"""The openings page, gathered for its template."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from flask import url_for

from tracker.access import Actor, Permission, may
from tracker.postings.careers import place_phrase
from tracker.postings.lifecycle import PostingStatus, StageKind
from tracker.postings.models import Posting
from tracker.review import sorting
from tracker.review.queries.openings import OpeningCounts, openings
from tracker.rubrics.queries import version_numbers
from tracker.screening.queries import progress
from tracker.web.wording.translation import gettext as _
from tracker.web.wording.translation import ngettext

SHOWN_KINDS = (StageKind.APPLIED, StageKind.ACTIVE, StageKind.OFFER)
VIEWS = (
    ("open", "Open", PostingStatus.OPEN),
    ("draft", "Drafts", PostingStatus.DRAFT),
    ("closed", "Closed", PostingStatus.CLOSED),
)


def _is_late(one: OpeningCounts, now: datetime) -> bool:
    return one.oldest_promise is not None and one.oldest_promise < now


ALARMS: tuple[tuple[str, str, Callable[[OpeningCounts, datetime], bool]], ...] = (
    ("late", "Late with an answer", _is_late),
    ("waiting", "Waiting to be scored", lambda one, _now: one.unscored > 0),
)


def context(actor: Actor, *, view: str, q: str, sort: str = "", now: datetime) -> dict[str, Any]:
    """What ``review/openings.html`` needs; a ``view`` or ``sort`` that is none shows the open ones, newest first."""
    everything = openings(actor)
    in_view = {code: [one for one in everything if one.posting.status is status] for code, _name, status in VIEWS}
    in_view |= {code: [one for one in in_view["open"] if calls(one, now)] for code, _name, calls in ALARMS}
    view, sort = view if view in in_view else "open", sorting.known(sort)
    shown = [one for one in in_view[view] if q.casefold() in _words(one.posting).casefold()]
    notes, stage_names = _rescoring([one.posting for one in shown]), _stage_names(shown)
    in_order = sorting.in_order(shown, sort)
    return {
        "totals": _totals(in_view["open"]),
        "views": [_view(code, name, len(in_view[code]), view, sort) for code, name in _tabs(in_view, view)],
        "view": view,
        "q": q,
        "sort": sort,
        "heads": sorting.heads(view, q, sort),
        "hidden": len(in_view[view]) - len(shown),
        "attention": _attention(in_view["open"], now),
        "stage_names": stage_names,
        "openings": [_opening(one, notes.get(one.posting.rubric_id), stage_names, now) for one in in_order],
        "new_href": url_for("postings.new") if may(actor, Permission.EDIT_POSTINGS) else None,
        "import_href": url_for("drafting.documents") if may(actor, Permission.EDIT_POSTINGS) else None,
    }


def _words(posting: Posting) -> str:
    """What the search looks in: what a row shows of its opening."""
    return f"{posting.title} {place_phrase(posting)} {posting.team}"


def _tabs(in_view: Mapping[str, Sequence[OpeningCounts]], view: str) -> list[tuple[str, str]]:
    """(code, name) of the looks at the list; an alarm has one while it rings, or is looked at."""
    alarms = [(code, name) for code, name, _calls in ALARMS if in_view[code] or code == view]
    return [(code, name) for code, name, _status in VIEWS] + alarms


def _view(code: str, name: str, count: int, view: str, sort: str) -> dict[str, Any]:
    """As components/pills.html takes it."""
    href = url_for("review.openings", view=code, sort=sort or None)
    return {"text": _(name), "href": href, "count": count, "current": view == code, "dot": False}


def _totals(shown: list[OpeningCounts]) -> dict[str, int]:
    return {
        "open": len(shown),
        "people": sum(one.people for one in shown),
        "unopened": sum(one.unopened for one in shown),
    }


def _attention(shown: list[OpeningCounts], now: datetime) -> list[dict[str, Any]]:
    """The alarms: broken promises, people who cannot be ranked, unreadable files. At 0 they are not there."""
    late = [one for one in shown if _is_late(one, now)]
    unscored = sum(one.unscored for one in shown)
    unreadable = sum(one.unreadable for one in shown)
    cells = []
    if late:
        words = ngettext("opening is late with an answer", "openings are late with an answer", len(late))
        cells.append(("notmet", "clock", len(late), words, url_for("review.openings", view="late")))
    if unscored:
        words = ngettext("person waits to be scored", "people wait to be scored", unscored)
        cells.append(("noev", "clock", unscored, words, url_for("review.openings", view="waiting")))
    if unreadable:
        words = ngettext("file could not be read", "files could not be read", unreadable)
        cells.append(("partly", "file-off", unreadable, words, url_for("review.unread_files")))
    return [
        {"css": css, "icon": icon, "figure": n, "words": words, "href": href} for css, icon, n, words, href in cells
    ]


def _stage_names(shown: list[OpeningCounts]) -> list[str]:
    if not shown:
        return []
    return [stage.name for stage, _people in shown[0].stages if stage.kind in SHOWN_KINDS]


def _opening(one: OpeningCounts, note: dict[str, str] | None, stage_names: list[str], now: datetime) -> dict[str, Any]:
    posting = one.posting
    stages = [(stage.name, people) for stage, people in one.stages if stage.kind in SHOWN_KINDS]
    href = url_for("review.ranked_list", opening=posting.public_id)
    opened = posting.opened_at or now
    return {
        "title": posting.title,
        "place": place_phrase(posting),
        "href": href,
        "people": one.people,
        "unopened": one.unopened,
        "unopened_href": f"{href}?view=unopened",
        "unscored": one.unscored,
        "unscored_href": f"{href}#waiting",
        "stages": stages,
        "has_own_stages": [name for name, _people in stages] != stage_names,
        "age_days": (now - opened).days,
        "answer_by": one.oldest_promise,
        "overdue": _is_late(one, now),
        "team": posting.team,
        "note": note,
    }


def _rescoring(postings: list[Posting]) -> dict[int, dict[str, str]]:
    """Rubric id to how far a newer version is, while people are being scored with it."""
    coming = {one.rubric_id: version for one in postings if (version := one.rubric.incoming_version_id) is not None}
    if not coming:
        return {}
    numbers, notes = version_numbers(list(coming.values())), {}
    for rubric_id, (done, total) in progress(list(coming)).items():
        number = numbers[coming[rubric_id]]
        text = _("v%(number)s re-scoring %(done)s of %(total)s", number=number, done=done, total=total)
        notes[rubric_id] = {"text": text, "css": "", "icon": "refresh"}
    return notes
