"""What is counted about an opening: everybody, those in each stage, and those nobody opened who are still there."""

from __future__ import annotations

from collections.abc import Mapping

from tracker.postings.lifecycle import StageKind
from tracker.postings.models import Posting

OPENINGS = "posting:"
EVERYBODY = "all"
UNOPENED = "unopened"
STAGES = "stage:"


def opening_scope(posting_id: int) -> str:
    """The tally scope of one opening."""
    return f"{OPENINGS}{posting_id}"


def in_stage(stage_id: int) -> str:
    """The facet of those in one stage."""
    return f"{STAGES}{stage_id}"


def withdrawn(posting: Posting, counts: Mapping[str, int]) -> int:
    """How many have taken their application back, by the opening's counts."""
    return sum(counts.get(in_stage(stage.id), 0) for stage in posting.stages if stage.kind is StageKind.WITHDRAWN)


def present(posting: Posting, counts: Mapping[str, int]) -> int:
    """How many have applied and not taken it back."""
    return counts.get(EVERYBODY, 0) - withdrawn(posting, counts)
