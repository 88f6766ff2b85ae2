"""The draft screen: the document on one side, what was drafted on the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from flask import url_for

from tracker.access import Actor, Permission, may
from tracker.drafting.columns import value_of
from tracker.drafting.commands.acting import last_act
from tracker.drafting.commands.decide import undecided
from tracker.drafting.lifecycle import AdStatus, Decision, Part
from tracker.drafting.marking import marks_of, source_of
from tracker.drafting.models import JobAd
from tracker.drafting.pages.changes import change_rows
from tracker.drafting.pages.criteria import criterion_cards, edited
from tracker.drafting.pages.documents import notices, split_at
from tracker.drafting.pages.fields import field_groups, marks, single_fields
from tracker.drafting.queries import items_in, unplaced_shown
from tracker.drafting.wording import document_in
from tracker.drafting.work import document_prefix
from tracker.foundation.jobs import Job
from tracker.foundation.jobs.standing import is_under_way
from tracker.requirements import WarningKind
from tracker.rubrics.editing.form import DraftForm
from tracker.rubrics.editing.parameters import FIELDS
from tracker.web.wording.work import word

OF_THE_WHOLE = (WarningKind.NOT_AN_AD.value, WarningKind.TWO_ADS.value)


def draft_page(
    ad: JobAd,
    actor: Actor,
    *,
    edit: int | None = None,
    form: DraftForm | None = None,
    problems: Sequence[tuple[str, str]] = (),
    typed: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """The context of ``drafting/draft.html``. ``form`` and ``typed`` are what was typed and came back."""
    shown = {
        "ad": ad,
        "state": _state(ad),
        "document": document_in(ad),
        "title": value_of(ad, Part.TITLE) if ad.posting is None else "",
        "problems": list(problems),
        "actions": {name: url_for(f"drafting.{name}", ad=ad.public_id) for name in _ACTIONS},
        "self_href": url_for("drafting.draft", ad=ad.public_id),
    }
    if shown["state"] != "drafted":
        return shown
    publishes = may(actor, Permission.EDIT_RUBRICS)
    shown |= {"source": source_of(ad, marks_of(ad)), "notices": notices(ad), "two_ads": split_at(ad) is not None}
    if ad.posting is not None:
        return shown | {
            "changes": change_rows(ad, may_rubric=publishes),
            "warnings": _warnings(ad),
            "opening": ad.posting,
        }
    return shown | _drafted(ad, edit, form, typed) | {"publishes": publishes}


_ACTIONS = ("fields", "rest", "merge", "add", "undo", "make", "split", "discard", "reread", "original")


def _drafted(ad: JobAd, edit: int | None, form: DraftForm | None, typed: Mapping[str, str] | None) -> dict[str, Any]:
    criteria = items_in(ad, Part.CRITERION)
    unplaced = items_in(ad, Part.UNPLACED)
    return {
        "single": single_fields(ad, typed),
        "groups": field_groups(ad, typed),
        "seen": marks(ad),
        "criteria": criterion_cards(ad),
        "edited": edited(ad, edit, form),
        "decided": len(criteria) - len(undecided(ad)),
        "unplaced": unplaced_shown(ad),
        "unplaced_more": len(unplaced) - len(unplaced_shown(ad)),
        "unplaced_open": sum(item.decision is Decision.OPEN for item in unplaced),
        "warnings": _warnings(ad),
        "kinds": [(kind, word(kind)) for kind in FIELDS],
        "undo": last_act(ad) if ad.undo.get("items") else None,
    }


def _state(ad: JobAd) -> str:
    """waiting, stuck (it waits, and nobody is at it: a worker gave up), or the document's own status."""
    if ad.status is AdStatus.WAITING and not is_under_way(Job.DRAFT, document_prefix(ad.public_id)):
        return "stuck"
    return ad.status.value


def _warnings(ad: JobAd) -> list[dict[str, Any]]:
    """What to look at: {id, sentence, instead, has_words}. In a new draft, what stands beside no criterion."""
    return [
        {
            "id": f"w{number}",
            "sentence": one["sentence"],
            "instead": one["instead"],
            "has_words": one["source"] is not None,
            "protected": one["kind"] == WarningKind.PROTECTED.value,
        }
        for number, one in enumerate(ad.proposal.get("warnings", ()))
        if one["kind"] not in OF_THE_WHOLE and (ad.posting is not None or not one["criterion"])
    ]
