"""What is counted about an opening: everybody, those never opened, those in each stage."""

from __future__ import annotations

OPENINGS = "posting:"


def opening_scope(posting_id: int) -> str:
    """The tally scope of one opening."""
    return f"{OPENINGS}{posting_id}"
