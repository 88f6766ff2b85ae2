"""The criteria of a draft as cards, and the one that is being edited."""

from __future__ import annotations

from typing import Any

from flask import url_for

from tracker.drafting.commands.decide import refusal
from tracker.drafting.criteria import as_seen, key_of, row_in, why_of
from tracker.drafting.lifecycle import Decision, Part
from tracker.drafting.models import DraftItem, JobAd
from tracker.drafting.queries import items_in
from tracker.rubrics.editing.form import DraftForm, draft_form, field_groups, level_fields
from tracker.web.wording.translation import gettext as _
from tracker.web.wording.work import word


def criterion_cards(ad: JobAd) -> list[dict[str, Any]]:
    """One card a criterion, in the order of the rubric."""
    items = items_in(ad, Part.CRITERION)
    labels = {key_of(item): item.content["label"] for item in items}
    warned = _warnings_by_key(ad)
    return [_card(ad, item, labels, warned.get(key_of(item), [])) for item in items]


def edited(ad: JobAd, number: int | None, form: DraftForm | None) -> dict[str, Any] | None:
    """The bound fields of the criterion that is being edited; None when there is none."""
    item = next((one for one in items_in(ad, Part.CRITERION) if one.number == number), None)
    if item is None:
        return None
    row = row_in(item)
    bound = form or draft_form([row], as_seen(item))
    return {
        "number": item.number,
        "form": bound,
        "fields": field_groups(bound, row),
        "levels": level_fields(bound, row),
        "action": url_for("drafting.edit", ad=ad.public_id, number=item.number),
    }


def asks(content: dict[str, Any]) -> str:
    """What kind of criterion it is, in words: "Skill, any one of three"."""
    params, kind = content["params"], word(content["kind"])
    terms = params.get("terms") or ()
    if len(terms) < 2 or "mode" not in params:
        return kind
    return (
        _("%(kind)s, any one of %(count)s", kind=kind, count=len(terms))
        if params["mode"] == "any"
        else _("%(kind)s, all %(count)s", kind=kind, count=len(terms))
    )


def _card(ad: JobAd, item: DraftItem, labels: dict[str, str], warnings: list[dict[str, Any]]) -> dict[str, Any]:
    content, proposed = item.content, item.proposed or {}
    return {
        "item": item,
        "label": content["label"],
        "must": content["importance"] == "must",
        "weight": content["weight"],
        "asks": asks(content),
        "why": why_of(item),
        "open": item.decision is Decision.OPEN,
        "accepted": item.decision is Decision.ACCEPTED,
        "dropped": item.decision is Decision.DROPPED,
        "refusal": refusal(ad, item),
        "merged_into": labels.get(item.merged_into or "", ""),
        "edited": bool(proposed) and proposed != content,
        "added": item.proposed is None,
        "places": len(item.sources),
        "can_keep_words": bool(item.sources) and content["label"] == proposed.get("label"),
        "can_use_own": bool(proposed) and content["label"] != proposed.get("label"),
        "warnings": warnings,
        "action": url_for("drafting.act", ad=ad.public_id, number=item.number),
        "edit_href": url_for("drafting.draft", ad=ad.public_id, edit=item.number, _anchor=f"i{item.number}"),
    }


def _warnings_by_key(ad: JobAd) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for number, one in enumerate(ad.proposal.get("warnings", ())):
        if one["criterion"]:
            said = {"id": f"w{number}", "sentence": one["sentence"], "instead": one["instead"]}
            found.setdefault(one["criterion"], []).append(said)
    return found
