"""Which stages end somebody's way. The moves between stages are people's; the stages are the opening's own."""

from __future__ import annotations

from tracker.postings.lifecycle import StageKind

OUT = frozenset({StageKind.REJECTED, StageKind.WITHDRAWN})  # no step of the way: each has an act of its own
ENDED = OUT | {StageKind.HIRED}  # nobody waits for an answer, and nothing is left to decide
