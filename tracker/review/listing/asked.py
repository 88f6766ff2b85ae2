"""Which list, and what its address asks of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from flask import url_for
from sqlalchemy import select
from werkzeug.datastructures import MultiDict

from tracker.foundation.database import db
from tracker.postings.models import Posting
from tracker.review.listing.reasons import Weighed
from tracker.review.queries import ranked
from tracker.review.queries.filters import ListFilters
from tracker.review.queries.ranked import ListKey, Standings
from tracker.rubrics.models import CriterionRow, RubricVersion
from tracker.scoring import Status

STATUSES = (Status.MET, Status.PARTLY, Status.NOT_MET, Status.NO_EVIDENCE)


@dataclass(frozen=True, slots=True)
class List:
    """One list with what the address asks of it."""

    posting: Posting
    key: ListKey
    number: int  # of the rubric version
    criteria: Sequence[Weighed]
    filters: ListFilters
    facets: Mapping[str, int]
    standings: Standings
    unfolded: bool = False  # everybody outside the ranks is asked for, not the newest alone

    @property
    def stage_ids(self) -> dict[str, int]:
        """Stage key to row id."""
        return {stage.key: stage.id for stage in self.posting.stages}


def open_list(posting: Posting, key: ListKey, filters: ListFilters, *, unfolded: bool = False) -> List:
    """The list of an opening, with its rubric version and every count."""
    number, criteria = _version(key.version_id)
    facets = ranked.facets(key)
    return List(posting, key, number, criteria, filters, facets, Standings(facets), unfolded)


def filters_in(arguments: MultiDict[str, str]) -> ListFilters:
    """The filters an address asks for; what it asks for nonsense is left out."""
    findings: dict[str, set[Status]] = {}
    for value in arguments.getlist("finding"):
        key, _colon, code = value.rpartition(":")
        if key and code in {status.value for status in STATUSES}:
            findings.setdefault(key, set()).add(Status(code))
    return ListFilters(
        findings={key: frozenset(found) for key, found in findings.items()},
        stages=frozenset(arguments.getlist("stage")),
        q=arguments.get("q", "").strip()[:200],
        unopened=arguments.get("view") == "unopened",
    )


def address(listed_posting: Posting, filters: ListFilters, at: str | None = None, *, unfold: bool = False) -> str:
    """The address of the list with these filters."""
    findings = [
        f"{key}:{status.value}"
        for key in sorted(filters.findings)
        for status in STATUSES
        if status in filters.findings[key]
    ]
    parameters: dict[str, Any] = {"finding": findings, "stage": sorted(filters.stages), "q": filters.q or None}
    parameters |= {"view": "unopened" if filters.unopened else None, "at": at, "outside": "all" if unfold else None}
    return url_for("review.ranked_list", opening=listed_posting.public_id, **parameters)


def _version(version_id: int) -> tuple[int, list[Weighed]]:
    """A published version's number and criteria; it has one at least."""
    query = (
        select(RubricVersion.number, CriterionRow.key, CriterionRow.label, CriterionRow.importance, CriterionRow.weight)
        .join(CriterionRow, CriterionRow.version_id == RubricVersion.id)
        .where(RubricVersion.id == version_id)
        .order_by(CriterionRow.position)
    )
    rows = db.session().execute(query).all()
    return rows[0].number, [Weighed(*row[1:]) for row in rows]
