"""Where one person stands: on the list, in the pipeline, and what is worth knowing beside it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from flask import url_for

from tracker.access import Actor
from tracker.applications.models import Application
from tracker.review import listing
from tracker.review.lifecycle import OUT
from tracker.review.listing import musts, outside, parts, weighed
from tracker.review.queries import counting, placing, ranked, unranked
from tracker.review.queries.application import Scored, Sent
from tracker.review.queries.duplicates import same_email
from tracker.review.queries.filters import ListFilters, looked_up
from tracker.review.queries.stages import stage_ids
from tracker.review.queries.standings import Standings
from tracker.scoring import Assessment
from tracker.screening.models import NOT_RANKED, TIERS, ReadingStatus
from tracker.web.wording.translation import gettext as _
from tracker.web.wording.translation import ngettext


@dataclass(frozen=True, slots=True)
class Listed:
    """Somebody with a score, and the list that they stand on with its counts."""

    key: ranked.ListKey
    scored: Scored
    assessment: Assessment
    standings: Standings


def listed(key: ranked.ListKey | None, scored: Scored | None) -> Listed | None:
    """None for who has no score."""
    if key is None or scored is None or scored.assessment is None:
        return None
    return Listed(key, scored, scored.assessment, Standings(ranked.facets(key)))


def place(application: Application, here: Listed | None, came: ListFilters) -> dict[str, Any]:
    """Where this person stands in the list one came from, as it was filtered, and who stands beside them.

    Outside the ranks there is no position, and no filter: the newest stand first.
    """
    opening = application.posting
    back = f"{listing.address(opening, came, beside=application.public_id)}#p-{application.public_id}"
    if here is None:
        ends = unranked.neighbours(application, ranked.list_key(opening))
        return {"position": None, "of": None, **_ends(ends, came), "list": back}
    filters, ids = looked_up(came, opening.id), stage_ids(opening)
    key, row, standings = here.key, here.scored.row, here.standings
    return {
        "position": placing.position(key, filters, ids, row, standings),
        "of": counting.count(key, filters, ids) if filters.any() else standings.people,
        **_ends(placing.neighbours(key, filters, ids, row), came),
        "list": back,
    }


def _ends(ends: tuple[str | None, str | None], came: ListFilters) -> dict[str, str | None]:
    """Addresses of the people before and after; the list that one came from goes with them."""
    way = listing.said(came) or None
    before, after = (url_for("review.person", application=one, list=way) if one else None for one in ends)
    return {"previous": before, "next": after}


def standing_of(application: Application, here: Listed | None, sent: Sent, now: datetime) -> dict[str, Any]:
    """Total, rank and stage of one person, as ``review/review.html`` takes them."""
    return {
        **_total(here),
        **_stage(application, now),
        "revision": application.version,
        "unranked": _unranked(application, sent),
        "retry": outside.retry_href(sent.failure.request_id) if sent.failure else None,
    }


def _total(here: Listed | None) -> dict[str, Any]:
    if here is None or here.scored.row.effective_tier >= NOT_RANKED:
        return {"tier": None, "musts": "", "rank": "", "total": 0, "parts": [], "version": None}
    levels = [(finding.criterion, finding.status, finding.level) for finding in here.assessment.findings]
    row, criteria = here.scored.row, weighed(here.scored.version.criteria)
    return {
        "tier": TIERS[row.effective_tier],
        "musts": musts(criteria, levels),
        "rank": here.standings.rank(row.effective_tier, row.effective_total),
        "total": row.effective_total,
        "parts": parts(criteria, levels),
        "version": here.scored.version.number,
    }


def _stage(application: Application, now: datetime) -> dict[str, Any]:
    """Where somebody is in the pipeline; who was rejected or has withdrawn is at none of its steps."""
    steps = {stage.key: stage.name for stage in application.posting.stages if stage.kind not in OUT}
    return {
        "stages": list(steps.items()),
        "stage": application.stage.key if application.stage.key in steps else None,
        "stage_note": _stage_note(application, now),
        "answer_by": application.answer_by,
    }


def marks(application: Application, actor: Actor) -> list[tuple[str, str | None]]:
    """(words, address or None) of what is worth knowing beside the total."""
    found: list[tuple[str, str | None]] = []
    for other in same_email(application, actor=actor):
        href = url_for("review.person", application=other)
        found.append((_("Same e-mail as another application"), href))
    if application.withdrawn_at:
        found.append((_("Withdrawn by the candidate"), None))
    found += [
        (_("Answered “%(value)s”: %(question)s", value=answer.shown, question=answer.question_label), None)
        for answer in application.answers
        if answer.knocked_out
    ]
    return found


def list_href(application: Application) -> str:
    """The ranked list of the opening, as it opens."""
    return url_for("review.ranked_list", opening=application.posting.public_id)


def _unranked(application: Application, sent: Sent) -> str:
    if application.withdrawn_at:
        return _("Not ranked: withdrawn by the candidate.")
    if application.no_scoring:
        return _("Not ranked: asked to be read by people alone.")
    if sent.failure is not None:
        return _("Not ranked. %(why)s", why=sent.failure.sentence)
    if sent.reading is not None and sent.reading.status is ReadingStatus.UNREADABLE:
        return _("Not ranked: the file could not be read by software. People can read it.")
    return _("Not ranked yet: waiting to be scored.")


def _stage_note(application: Application, now: datetime) -> str:
    days = (now - application.staged_at).days
    stage = application.stage.name
    if days < 1:
        return _("less than a day in %(stage)s", stage=stage)
    return _("%(days)s in %(stage)s", days=ngettext("%(num)s day", "%(num)s days", days), stage=stage)
