"""The openings page, gathered for its template."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from flask import url_for

from tracker.access import Actor, Permission, may
from tracker.postings.careers import place_phrase
from tracker.postings.lifecycle import PostingStatus, StageKind
from tracker.postings.models import Posting
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


def context(actor: Actor, *, view: str, q: str, now: datetime) -> dict[str, Any]:
    """What ``review/openings.html`` needs."""
    everything = openings(actor)
    by_status = {code: [one for one in everything if one.posting.status is status] for code, _name, status in VIEWS}
    view = view if view in by_status else "open"
    shown = [one for one in by_status[view] if q.casefold() in _words(one.posting).casefold()]
    notes = _rescoring([one.posting for one in shown])
    return {
        "totals": _totals(by_status["open"]),
        "views": [_view(code, name, len(by_status[code]), current=view == code) for code, name, _status in VIEWS],
        "view": view,
        "q": q,
        "attention": _attention(by_status["open"], now),
        "stage_names": _stage_names(shown),
        "openings": [_opening(one, notes.get(one.posting.rubric_id), now) for one in shown],
        "new_href": url_for("postings.new") if may(actor, Permission.EDIT_POSTINGS) else None,
        "import_href": url_for("drafting.documents") if may(actor, Permission.EDIT_POSTINGS) else None,
        "previous": None,
        "next": None,
    }


def _words(posting: Posting) -> str:
    """What the search looks in: what a row shows of its opening."""
    return f"{posting.title} {place_phrase(posting)} {posting.team}"


def _view(code: str, name: str, count: int, *, current: bool) -> dict[str, Any]:
    """As components/pills.html takes it."""
    href = url_for("review.openings", view=code)
    return {"text": _(name), "href": href, "count": count, "current": current, "dot": False}


def _totals(shown: list[OpeningCounts]) -> dict[str, int]:
    return {
        "open": len(shown),
        "people": sum(one.people for one in shown),
        "unopened": sum(one.unopened for one in shown),
    }


def _attention(shown: list[OpeningCounts], now: datetime) -> list[dict[str, Any]]:
    """The alarms: broken promises, people who cannot be ranked, unreadable files. At 0 they are not there."""
    late = [one for one in shown if one.oldest_promise and one.oldest_promise < now]
    unscored = sum(one.unscored for one in shown)
    unreadable = sum(one.unreadable for one in shown)
    cells = []
    if late:
        words = ngettext("opening is late with an answer", "openings are late with an answer", len(late))
        cells.append(("notmet", "clock", len(late), words, _most(late, "people")))
    if unscored:
        words = ngettext("person waits to be scored", "people wait to be scored", unscored)
        cells.append(("noev", "clock", unscored, words, _most(shown, "unscored")))
    if unreadable:
        words = ngettext("file could not be read", "files could not be read", unreadable)
        cells.append(("partly", "file-off", unreadable, words, url_for("review.unread_files")))
    return [
        {"css": css, "icon": icon, "figure": n, "words": words, "href": href} for css, icon, n, words, href in cells
    ]


def _most(shown: list[OpeningCounts], figure: str) -> str:
    """Where most of them are."""
    worst = max(shown, key=lambda one: int(getattr(one, figure)))
    return url_for("review.ranked_list", opening=worst.posting.public_id)


def _stage_names(shown: list[OpeningCounts]) -> list[str]:
    if not shown:
        return []
    return [stage.name for stage, _people in shown[0].stages if stage.kind in SHOWN_KINDS]


def _opening(one: OpeningCounts, note: dict[str, str] | None, now: datetime) -> dict[str, Any]:
    posting = one.posting
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
        "stages": [(stage.name, people) for stage, people in one.stages if stage.kind in SHOWN_KINDS],
        "age_days": (now - opened).days,
        "answer_by": one.oldest_promise,
        "overdue": bool(one.oldest_promise and one.oldest_promise < now),
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
