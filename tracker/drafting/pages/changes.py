"""The changes of a document that was brought again, old beside new."""

from __future__ import annotations

from enum import Enum
from typing import Any

from flask import url_for

from tracker.drafting.commands.change import COLUMNS, has_field
from tracker.drafting.comparing import What, continued
from tracker.drafting.criteria import content_of
from tracker.drafting.lifecycle import Decision, Part
from tracker.drafting.models import DraftItem, JobAd
from tracker.drafting.pages.criteria import asks
from tracker.drafting.pages.fields import CHOICES
from tracker.drafting.queries import version_under_hand
from tracker.drafting.wording import pay_in
from tracker.postings.models import Posting
from tracker.rubrics.translation import criterion_of
from tracker.web.wording.translation import gettext as _
from tracker.web.wording.work import word

Content = dict[str, Any]
CODED_OR_TEXT = (Part.TITLE, Part.LEVEL, Part.TEAM, Part.EMPLOYMENT, Part.REMOTE)
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
    assert ad.posting is not None
    version = version_under_hand(ad.posting.rubric)
    rubric = {row.key: content_of(criterion_of(row)) for row in version.criteria} if version else {}
    return [_row(ad, ad.posting, item, rubric, may_rubric=may_rubric) for item in ad.items]


def _row(
    ad: JobAd, posting: Posting, item: DraftItem, rubric: dict[str, Content], *, may_rubric: bool
) -> dict[str, Any]:
    what, part = What(item.content["what"]), Part(item.content["part"])
    icon, css, words = LOOKS[what]
    before, after = _contents(item, rubric)
    old, new = _lines(part, before), _lines(part, after)
    note = _note(item, rubric, may_rubric=may_rubric)
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
        "note": note or _posting_says(posting, part, item.content["old"]),
        "may_take": not note,
        "action": url_for("drafting.change", ad=ad.public_id, number=item.number),
    }


def _contents(item: DraftItem, rubric: dict[str, Content]) -> tuple[Content | None, Content | None]:
    """What is there and what would be: for an open change of a criterion as the rubric has it by now."""
    old, new = item.content["old"], item.content["new"]
    now = rubric.get(item.content["key"])
    if item.decision is not Decision.OPEN or not item.content["key"] or old is None or now is None:
        return old, new
    return now, continued(now, old, new) if new else None


def _note(item: DraftItem, rubric: dict[str, Content], *, may_rubric: bool) -> str:
    """Why an open change cannot be taken; empty when it can."""
    part = Part(item.content["part"])
    if item.decision is not Decision.OPEN:
        return ""
    if part is Part.CRITERION and item.content["old"] is not None and item.content["key"] not in rubric:
        return _("The rubric does not ask for this any more. Leave it.")
    if part is Part.CRITERION and not may_rubric:
        return _("An admin can take it into the rubric.")
    if not has_field(part, item.content):
        return _("The posting has no field for this. Write it into the posting yourself, then leave it here.")
    return ""


def _posting_says(posting: Posting, part: Part, old: dict[str, Any] | None) -> str:
    """What a person made of a field with one value since the document before; empty when nothing."""
    if old is None or part not in CODED_OR_TEXT:
        return ""
    value = getattr(posting, COLUMNS[part])
    now = str(value.value if isinstance(value, Enum) else value or "")
    if now == old["value"]:
        return ""
    return _("The posting says “%(value)s” now.", value=word(now) if part in CHOICES and now else now)


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
    years, level = params.get("years"), params.get("level")
    found = [_("%(years)s years", years=years)] if years else []
    return [*found, _("level: %(level)s", level=level)] if level else found
