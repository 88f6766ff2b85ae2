"""Stages of an opening, and who is read after whom."""

from __future__ import annotations

from tracker.applications.models import Application
from tracker.postings.lifecycle import StageKind
from tracker.postings.models import Posting, Stage
from tracker.review.queries import placing, ranked
from tracker.review.queries.application import scored
from tracker.review.queries.filters import ListFilters
from tracker.web.errors import NotFound


def stage_by_key(posting: Posting, key: str) -> Stage:
    """The opening's stage of this key. NotFound when it has none."""
    for stage in posting.stages:
        if stage.key == key:
            return stage
    raise NotFound("This opening has no such stage.")


def rejected_stage(posting: Posting) -> Stage:
    """Where a rejection leads."""
    return next(stage for stage in posting.stages if stage.kind is StageKind.REJECTED)


def next_to_read(application: Application, filters: ListFilters) -> str | None:
    """The public id of the person after this one on the list as it is filtered."""
    key = ranked.list_key(application.posting)
    standing = scored(application, key)
    if key is None or standing is None or standing.assessment is None:
        return None
    return placing.neighbours(key, filters, stage_ids(application.posting), standing.row)[1]


def stage_ids(posting: Posting) -> dict[str, int]:
    """Stage key to row id."""
    return {stage.key: stage.id for stage in posting.stages}
