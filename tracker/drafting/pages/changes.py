"""The changes of a document that was brought again, old beside new."""

from __future__ import annotations

from typing import Any

from flask import url_for

from tracker.drafting.comparing import What
from tracker.drafting.lifecycle import Decision, Part
from tracker.drafting.models import DraftItem, JobAd
from tracker.drafting.pages.criteria import asks
from tracker.drafting.pages.fields import CHOICES
from tracker.drafting.wording import pay_in
from tracker.web.wording.translation import gettext as _
from tracker.web.wording.work import word

NAMES = {
    Part.TITLE: "Title",
    Part.LEVEL: "Level",
    Part.TEAM: "Team",
    Part.REPORTS_TO: "Reports to",
    Part.EMPLOYMENT: "Employment",
    Part.REMOTE: "Where",
    Part.PLACE: "Place",
    Part.PAY: "Pay",
    Part.DUTY: "Duty",
    Part.BENEFIT: "Benefit",
    Part.STEP: "Step",
    Part.DATE: "Date",
    Part.CRITERION: "Criterion",
}
LOOKS = {
    What.ADDED: ("plus", "met", "Added"),
    What.GONE: ("trash", "notmet", "Gone"),
    What.CHANGED: ("edit", "partly", "Changed"),
}


def change_rows(ad: JobAd, *, may_rubric: bool) -> list[dict[str, Any]]:
    """One row a change: what it is, the lines that came and went, whether it was decided."""
    return [_row(ad, item, may_rubric=may_rubric) for item in ad.items]


def _row(ad: JobAd, item: DraftItem, *, may_rubric: bool) -> dict[str, Any]:
    what, part = What(item.content["what"]), Part(item.content["part"])
    icon, css, words = LOOKS[what]
    old, new = _lines(part, item.content["old"]), _lines(part, item.content["new"])
    return {
        "item": item,
        "icon": icon,
        "css": css,
        "what": _(words),
        "name": _(NAMES[part]),
        "old": [line for line in old if line not in new],
        "new": [line for line in new if line not in old],
        "same": [line for line in new if line in old],
        "open": item.decision is Decision.OPEN,
        "taken": item.decision is Decision.ACCEPTED,
        "may_take": may_rubric or part is not Part.CRITERION,
        "action": url_for("drafting.change", ad=ad.public_id, number=item.number),
    }


def _lines(part: Part, content: dict[str, Any] | None) -> list[str]:
    """What a content says, a line a fact."""
    if content is None:
        return []
    if part is Part.CRITERION:
        weight = _("weight %(weight)s", weight=content["weight"])
        return [content["label"], word(content["importance"]), weight, asks(content), *_details(content["params"])]
    if part is Part.PAY:
        return [pay_in(content)]
    value = content["value"]
    return [word(value) if part in CHOICES else value]


def _details(params: dict[str, Any]) -> list[str]:
    years = params.get("years")
    found = [_("%(years)s years", years=years)] if years else []
    return found + [_("level: %(level)s", level=params["level"]) for _once in (1,) if params.get("level")]
