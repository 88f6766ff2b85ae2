"""Where an opening's requirements come from: document, words, who accepted each and when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from flask import url_for

from tracker.access import Actor, Permission, may
from tracker.drafting.criteria import key_of
from tracker.drafting.forms import ImportForm
from tracker.drafting.lifecycle import AdStatus, Decision, Part
from tracker.drafting.marking import Mark, source_of
from tracker.drafting.models import DraftItem, JobAd
from tracker.drafting.queries import ads_of
from tracker.people.queries import names_of
from tracker.postings.head import head
from tracker.postings.models import Posting
from tracker.postings.queries import listed_version
from tracker.rubrics.models import CriterionRow, RubricVersion
from tracker.rubrics.queries import draft_of
from tracker.web.wording.translation import gettext as _

Acceptance = tuple[JobAd, DraftItem]


def sources_page(
    posting: Posting, actor: Actor, *, document: str = "", form: ImportForm | None = None
) -> dict[str, Any]:
    """The context of ``drafting/sources.html``. ``document`` is the public id of the one to show."""
    ads = [ad for ad in ads_of(posting) if ad.status is AdStatus.USED]
    shown = next((ad for ad in ads if ad.public_id == document), ads[0] if ads else None)
    version = listed_version(posting) or draft_of(posting.rubric)
    accepted = _accepted(ads)
    names = names_of({item.decided_by or "" for _ad, item in accepted.values()} | {ad.created_by for ad in ads})
    rows = version.criteria if version else []
    requirements = [_requirement(row, n, accepted.get(row.key), names, version) for n, row in enumerate(rows, 1)]
    may_bring = may(actor, Permission.EDIT_POSTINGS)
    return {
        **head(posting),
        "posting": posting,
        "version": version,
        "requirements": requirements,
        "documents": [_document(ad, posting, names, ad is shown) for ad in ads],
        "source": _source(shown, rows) if shown else None,
        "form": form or ImportForm() if may_bring else None,
        "problems": form.problems() if form else [],
        "action": url_for("drafting.bring_again", opening=posting.public_id),
    }


def _accepted(ads: Sequence[JobAd]) -> dict[str, Acceptance]:
    """Criterion key to the newest acceptance of it; documents come newest first."""
    found: dict[str, Acceptance] = {}
    for ad in ads:
        for item in ad.items:
            if item.decision is Decision.ACCEPTED and (key := _criterion_key(item)):
                found.setdefault(key, (ad, item))
    return found


def _criterion_key(item: DraftItem) -> str:
    if item.part is Part.CRITERION:
        return key_of(item)
    is_criterion = item.part is Part.CHANGE and item.content["part"] == Part.CRITERION.value
    return str(item.content["key"]) if is_criterion else ""


def _requirement(
    row: CriterionRow, number: int, accepted: Acceptance | None, names: dict[str, str], version: RubricVersion | None
) -> dict[str, Any]:
    source = row.source or {}
    by, at = _who(accepted, names, version)
    return {
        "id": f"i{number}",
        "number": number,
        "label": row.label,
        "importance": row.importance,
        "weight": row.weight,
        "why": row.why,
        "document": source.get("document", ""),
        "section": source.get("section", ""),
        "quote": source.get("quote", ""),
        "by": by,
        "at": at,
    }


def _who(
    accepted: Acceptance | None, names: dict[str, str], version: RubricVersion | None
) -> tuple[str, datetime | None]:
    """Who accepted it and when; for what came with the catalogue or was written by hand, its publication."""
    if accepted is not None:
        item = accepted[1]
        return names.get(item.decided_by or "", _("somebody who has left")), item.decided_at
    return "", version.published_at if version else None


def _document(ad: JobAd, posting: Posting, names: dict[str, str], is_shown: bool) -> dict[str, Any]:
    return {
        "name": ad.name,
        "by": names.get(ad.created_by, ""),
        "at": ad.created_at,
        "sha256": ad.sha256,
        "href": url_for("drafting.sources", opening=posting.public_id, document=ad.public_id),
        "file_href": url_for("drafting.original", ad=ad.public_id),
        "current": is_shown,
    }


def _source(ad: JobAd, rows: Sequence[CriterionRow]) -> dict[str, Any]:
    """The shown document with the words of the rubric as it stands now."""
    numbers = {row.key: number for number, row in enumerate(rows, 1)}
    marks = [
        Mark(f"i{numbers[key]}", str(numbers[key]), words["start"], words["end"])
        for item in ad.items
        if item.decision is Decision.ACCEPTED and (key := _criterion_key(item)) in numbers
        for words in item.sources
    ]
    return source_of(ad, marks)
