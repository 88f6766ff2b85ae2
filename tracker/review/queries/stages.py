"""The stages of an opening."""

from __future__ import annotations

from tracker.postings.lifecycle import StageKind
from tracker.postings.models import Posting, Stage
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


def stage_ids(posting: Posting) -> dict[str, int]:
    """Stage key to row id."""
    return {stage.key: stage.id for stage in posting.stages}
