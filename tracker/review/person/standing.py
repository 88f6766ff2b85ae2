"""Where one person stands: on the list, in the pipeline, and what is worth knowing beside it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from flask import url_for

from tracker.applications.models import Application
from tracker.postings.lifecycle import StageKind
from tracker.review.listing import musts, parts, weighed
from tracker.review.queries import application as asked
from tracker.review.queries import ranked
from tracker.review.queries.application import Scored
from tracker.review.queries.filters import ListFilters
from tracker.scoring import Tier
from tracker.screening.models import Reading, ReadingStatus
from tracker.web.wording.translation import gettext as _
from tracker.web.wording.translation import ngettext

TIERS = (Tier.MET, Tier.OPEN, Tier.FAILED)


def place(application: Application, key: ranked.ListKey | None, scored: Scored | None) -> dict[str, Any]:
    back = list_href(application)
    if key is None or scored is None or scored.assessment is None:
        return {"position": None, "of": None, "previous": None, "next": None, "list": back}
    before, after = ranked.neighbours(key, ListFilters(), {}, scored.row)
    return {
        "position": ranked.position(key, scored.row),
        "of": ranked.facets(key).get("outcome:scored", 0),
        "previous": url_for("review.person", application=before) if before else None,
        "next": url_for("review.person", application=after) if after else None,
        "list": back,
    }


def standing_of(
    application: Application,
    key: ranked.ListKey | None,
    scored: Scored | None,
    reading: Reading | None,
    now: datetime,
) -> dict[str, Any]:
    stages = [
        stage for stage in application.posting.stages if stage.kind not in (StageKind.REJECTED, StageKind.WITHDRAWN)
    ]
    ended = application.stage.kind in (StageKind.REJECTED, StageKind.WITHDRAWN)
    shown: dict[str, Any] = {
        "tier": None,
        "musts": "",
        "rank": "",
        "total": 0,
        "parts": [],
        "version": scored.version.number if scored else None,
        "stages": [(stage.key, stage.name) for stage in stages],
        "stage": None if ended else application.stage.key,
        "stage_note": _stage_note(application, now),
        "answer_by": application.answer_by,
        "revision": application.version,
        "unranked": _unranked(application, reading),
    }
    if key is None or scored is None or scored.assessment is None:
        return shown
    levels = [(finding.criterion, finding.status, finding.level) for finding in scored.assessment.findings]
    row, criteria = scored.row, weighed(scored.version.criteria)
    return shown | {
        "tier": TIERS[row.effective_tier],
        "musts": musts(criteria, levels),
        "rank": ranked.Standings(ranked.facets(key)).rank(row.effective_tier, row.effective_total),
        "total": row.effective_total,
        "parts": parts(criteria, levels),
    }


def marks(application: Application) -> list[tuple[str, str | None]]:
    found: list[tuple[str, str | None]] = []
    for other in asked.same_email(application):
        href = url_for("review.person", application=other.public_id)
        found.append((_("Same e-mail as another application"), href))
    if application.withdrawn_at:
        found.append((_("Withdrawn by the candidate"), None))
    found += [
        (_("Answered “%(value)s”: %(question)s", value=answer.value, question=answer.question_label), None)
        for answer in application.answers
        if answer.knocked_out
    ]
    return found


def list_href(application: Application) -> str:
    return url_for("review.ranked_list", opening=application.posting.public_id)


def _unranked(application: Application, reading: Reading | None) -> str:
    if application.no_scoring:
        return _("Not ranked: asked to be read by people alone.")
    if reading is not None and reading.status is ReadingStatus.UNREADABLE:
        return _("Not ranked: the file could not be read by software. People can read it.")
    return _("Not ranked yet: waiting to be scored.")


def _stage_note(application: Application, now: datetime) -> str:
    days = max(0, (now - application.staged_at).days)
    stage = application.stage.name
    return f"{_('in %(stage)s', stage=stage)} {ngettext('%(num)s day', '%(num)s days', days)}"
