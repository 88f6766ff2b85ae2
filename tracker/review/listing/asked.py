"""Which list, and what its address asks of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, urlencode
from weakref import WeakKeyDictionary

from flask import url_for
from sqlalchemy import Engine, select
from werkzeug.datastructures import MultiDict

from tracker.foundation.database import db
from tracker.postings.models import Posting
from tracker.review.listing.reasons import Weighed, weighed
from tracker.review.queries import ranked
from tracker.review.queries.filters import ListFilters, looked_up
from tracker.review.queries.ranked import ListKey
from tracker.review.queries.stages import stage_ids
from tracker.review.queries.standings import Standings
from tracker.rubrics.models import CriterionRow, RubricVersion
from tracker.scoring import Status
from tracker.web.forms import strip

STATUSES = (Status.MET, Status.PARTLY, Status.NOT_MET, Status.NO_EVIDENCE)
UNOPENED = "unopened"
_read: WeakKeyDictionary[Engine, dict[int, tuple[int, list[Weighed]]]] = WeakKeyDictionary()


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
        return stage_ids(self.posting)


def open_list(posting: Posting, key: ListKey, filters: ListFilters, *, unfolded: bool = False) -> List:
    """The list of an opening, with its rubric version and every count."""
    number, criteria = _version(key.version_id)
    facets = ranked.facets(key)
    filters = looked_up(filters, posting.id)
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
        unopened=arguments.get("view") == UNOPENED,
    )


def said(filters: ListFilters) -> str:
    """The filters as one word of an address, for the pages that follow from a list; empty for none."""
    return urlencode({name: value for name, value in _parameters(filters).items() if value}, doseq=True)


def filters_said(text: str | None) -> ListFilters:
    """The filters that ``said`` wrote."""
    return filters_in(MultiDict((name, str(strip(value))) for name, value in parse_qsl(text or "")))


def address(
    opening: Posting, filters: ListFilters, at: str | None = None, *, unfold: bool = False, beside: str | None = None
) -> str:
    """The address of the list with these filters; ``beside`` is the public id of who stands on the page wanted."""
    asked = _parameters(filters) | {"at": at, "outside": "all" if unfold else None, "beside": beside}
    return url_for("review.ranked_list", opening=opening.public_id, **asked)


def _parameters(filters: ListFilters) -> dict[str, Any]:
    findings = [
        f"{key}:{status.value}"
        for key in sorted(filters.findings)
        for status in STATUSES
        if status in filters.findings[key]
    ]
    return {
        "finding": findings,
        "stage": sorted(filters.stages),
        "q": filters.q or None,
        "view": UNOPENED if filters.unopened else None,
    }


def _version(version_id: int) -> tuple[int, list[Weighed]]:
    """A published version's number and criteria; it has one at least. It never changes, so it is read once."""
    known = _read.setdefault(db.engine, {})
    if version_id not in known:
        query = (
            select(RubricVersion.number, CriterionRow)
            .join(CriterionRow, CriterionRow.version_id == RubricVersion.id)
            .where(RubricVersion.id == version_id)
            .order_by(CriterionRow.position)
        )
        rows = db.session().execute(query).all()
        known[version_id] = rows[0][0], weighed([row[1] for row in rows])
    return known[version_id]
