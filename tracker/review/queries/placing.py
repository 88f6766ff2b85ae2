"""Where somebody stands in a list as it is filtered, who stands beside them, and the page they are on."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import func, select

from tracker.applications.models import Application
from tracker.foundation.database import db
from tracker.review.queries import ranked, unranked
from tracker.review.queries.application import scored
from tracker.review.queries.filters import ListFilters, conditions, looked_up
from tracker.review.queries.ranked import ORDER, PAGE, ListKey, of_list, ordered, sort_key
from tracker.review.queries.stages import stage_ids
from tracker.review.queries.standings import Standings
from tracker.screening.models import NOT_RANKED, AssessmentRow

Place = list[int | str]


def neighbours(
    key: ListKey, filters: ListFilters, stage_ids: Mapping[str, int], at: AssessmentRow
) -> tuple[str | None, str | None]:
    """Public ids of the people before and after one, in the order and filter one came from."""
    query = of_list(select(Application.public_id)).where(*conditions(filters, stage_ids))
    found = [
        db.session().scalar(ordered(query, _place(at), backwards=backwards).limit(1), key.bound())
        for backwards in (True, False)
    ]
    return found[0], found[1]


def next_to_read(application: Application, filters: ListFilters) -> str | None:
    """The public id of the person after this one: on the list as it is filtered, or among those outside the ranks."""
    posting = application.posting
    key = ranked.list_key(posting)
    standing = scored(application, key)
    if key is None or standing is None or standing.assessment is None:
        return unranked.neighbours(application, key)[1]
    return neighbours(key, looked_up(filters, posting.id), stage_ids(posting), standing.row)[1]


def position(
    key: ListKey, filters: ListFilters, stage_ids: Mapping[str, int], at: AssessmentRow, standings: Standings
) -> int | None:
    """Where a person stands in the list as it is filtered, counted from 1; None for those whom it leaves out.

    Without a filter the counts say how many have a better total: only those with the same one are looked at.
    """
    query = of_list(select(func.count())).where(*conditions(filters, stage_ids))
    mine = AssessmentRow.application_id == at.application_id
    if filters.any():
        there = db.session().scalar(query.where(mine), key.bound())
        before = db.session().scalar(query.where(sort_key() < tuple(_place(at)[:3])), key.bound()) if there else None
        return None if before is None else before + 1
    if at.effective_tier >= NOT_RANKED:
        return None
    same = query.where(
        AssessmentRow.effective_tier == at.effective_tier,
        AssessmentRow.effective_rank_total == at.effective_rank_total,
        AssessmentRow.application_id < at.application_id,
    )
    return 1 + standings.above(at.effective_tier, at.effective_total) + (db.session().scalar(same, key.bound()) or 0)


def page_with(
    key: ListKey, filters: ListFilters, stage_ids: Mapping[str, int], public_id: str, standings: Standings
) -> Place | None:
    """The place from which the page of this person is read on; None for the first page, or for who is not there."""
    at = db.session().scalar(of_list(select(AssessmentRow)).where(Application.public_id == public_id), key.bound())
    here = position(key, filters, stage_ids, at, standings) if at is not None else None
    if at is None or here is None or here <= PAGE:
        return None
    query = of_list(select(*ORDER)).where(*conditions(filters, stage_ids))
    before = ordered(query, _place(at), backwards=True).offset((here - 1) % PAGE).limit(1)
    row = db.session().execute(before, key.bound()).one_or_none()
    return None if row is None else [*row, "after"]


def first(key: ListKey) -> str | None:
    """The public id of the first person."""
    query = of_list(select(Application.public_id)).where(*conditions(ListFilters(), {}))
    return db.session().scalar(ordered(query, None, backwards=False).limit(1), key.bound())


def _place(at: AssessmentRow) -> Place:
    return [at.effective_tier, at.effective_rank_total, at.application_id]
