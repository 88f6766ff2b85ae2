"""Which stages end somebody's way."""

from __future__ import annotations

from tracker.postings.lifecycle import StageKind
from tracker.review.lifecycle import ENDED, OUT


def test_every_kind_of_stage_is_a_step_an_end_or_a_way_out() -> None:
    steps = set(StageKind) - ENDED
    assert steps == {StageKind.APPLIED, StageKind.ACTIVE, StageKind.OFFER}
    assert (ENDED - OUT, OUT) == ({StageKind.HIRED}, {StageKind.REJECTED, StageKind.WITHDRAWN})
