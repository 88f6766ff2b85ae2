"""Which stages end somebody's way."""

from __future__ import annotations

from tracker.postings.lifecycle import ENDED, StageKind
from tracker.review.lifecycle import OUT


def test_every_kind_of_stage_is_a_step_an_end_or_a_way_out() -> None:
    kinds = {kind.value: (kind in OUT, kind in ENDED) for kind in StageKind}
    steps = dict.fromkeys(("applied", "active", "offer"), (False, False))
    assert kinds == {**steps, "hired": (False, True), "rejected": (True, True), "withdrawn": (True, True)}
