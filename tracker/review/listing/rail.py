"""The filters beside the list, each with its count, and what was chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from tracker.postings.counted import in_stage
from tracker.postings.lifecycle import StageKind
from tracker.postings.models import Posting
from tracker.review.listing.asked import STATUSES, List, address
from tracker.review.queries import counting
from tracker.review.queries.filters import ListFilters
from tracker.scoring import Status
from tracker.screening.facets import with_outcome, with_status
from tracker.screening.models import Outcome
from tracker.web.wording.translation import gettext as _


def views(listed: List, people: int, unopened: int, withdrawn: int) -> list[dict[str, Any]]:
    """Ready-made looks at the list, as components/pills.html takes them; who withdrew has one of their own."""
    looks = [
        (_("Everyone"), ListFilters(), people, False),
        (_("Never opened"), ListFilters(unopened=True), unopened, True),
    ]
    if withdrawn:
        looks.append((_("Withdrawn"), ListFilters(stages=frozenset(withdrawn_keys(listed.posting))), withdrawn, False))
    return [
        {
            "text": text,
            "href": address(listed.posting, filters),
            "count": count,
            "current": listed.filters == filters,
            "dot": dot,
        }
        for text, filters, count, dot in looks
    ]


def withdrawn_keys(posting: Posting) -> list[str]:
    """Keys of the stages that people are in who took their application back."""
    return [stage.key for stage in posting.stages if stage.kind is StageKind.WITHDRAWN]


def criteria_filter(listed: List) -> list[dict[str, Any]]:
    """Counts of a row ignore the row's own choice; without any filter they are the tallies."""
    chosen = listed.filters.findings
    under_all = counting.counts_by_status(listed.key, listed.filters, listed.stage_ids) if listed.filters.any() else {}
    rows = []
    for one in listed.criteria:
        counts = under_all
        if one.key in chosen:
            counts = counting.counts_by_status(listed.key, listed.filters.without_criterion(one.key), listed.stage_ids)
        rows.append(
            {
                "key": one.key,
                "label": one.label,
                "counts": tuple(_status_count(listed, one.key, status, counts) for status in STATUSES),
            }
        )
    return rows


def stage_filter(listed: List, posting_counts: Mapping[str, int]) -> list[dict[str, Any]]:
    """One row a stage, with how many of the people that the other filters leave stand in it."""
    if listed.filters.without_stages().any():
        counts = counting.counts_by_stage(listed.key, listed.filters, listed.stage_ids)
    else:
        counts = {stage.id: posting_counts.get(in_stage(stage.id), 0) for stage in listed.posting.stages}
    return [
        {
            "key": stage.key,
            "name": stage.name,
            "people": counts.get(stage.id, 0),
            "checked": stage.key in listed.filters.stages,
        }
        for stage in listed.posting.stages
    ]


def chosen(listed: List, *, counted: bool = False) -> list[dict[str, Any]]:
    """What narrows the list: its words, where the list stands without it and, when ``counted``, how many that shows."""
    return [
        {
            "text": text,
            "without": address(listed.posting, rest),
            "people": _people(listed, rest) if counted else None,
        }
        for text, rest in _each_without(listed)
    ]


def _people(listed: List, filters: ListFilters) -> int:
    if not filters.any():
        return listed.facets.get(with_outcome(Outcome.SCORED), 0)
    return counting.count(listed.key, filters, listed.stage_ids)


def _each_without(listed: List) -> list[tuple[str, ListFilters]]:
    """(words of one choice, the others)."""
    filters, labels = listed.filters, {one.key: one.label for one in listed.criteria}
    names = {stage.key: stage.name for stage in listed.posting.stages}
    found = []
    for key in sorted(filters.findings):
        words = ", ".join(status.value.replace("_", " ") for status in STATUSES if status in filters.findings[key])
        found.append((f"{labels.get(key, key)}: {words}", filters.without_criterion(key)))
    for stage in sorted(filters.stages):
        found.append((names.get(stage, stage), replace(filters, stages=filters.stages - {stage})))
    if filters.q:
        found.append((f"“{filters.q}”", replace(filters, q="")))
    if filters.unopened:
        found.append((_("Never opened"), replace(filters, unopened=False)))
    return found


def _status_count(
    listed: List, key: str, status: Status, counts: Mapping[tuple[str, Any], int]
) -> tuple[Status, int, bool]:
    people = counts.get((key, status), 0) if listed.filters.any() else listed.facets.get(with_status(key, status), 0)
    return status, people, status in listed.filters.findings.get(key, frozenset())
