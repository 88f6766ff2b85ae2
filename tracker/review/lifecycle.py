"""Which stages are no step of somebody's way. The moves between stages are people's; the stages the opening's own."""

from __future__ import annotations

from tracker.postings.lifecycle import StageKind

OUT = frozenset({StageKind.REJECTED, StageKind.WITHDRAWN})  # each has an act of its own
