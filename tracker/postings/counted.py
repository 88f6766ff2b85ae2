"""What is counted about an opening: everybody, those never opened, those in each stage."""

from __future__ import annotations

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
