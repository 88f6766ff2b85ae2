from __future__ import annotations

from tracker.postings.refusal import Refused


def test_a_refusal_says_every_sentence() -> None:
    refused = Refused([("title", "Give it a title."), ("places", "Add a place.")])
    assert (str(refused), refused.status) == ("Give it a title. Add a place.", 422)
