from __future__ import annotations

import pytest

from tracker.postings.lifecycle import MOVES, PostingStatus, transition
from tracker.web.errors import Conflict

PAIRS = [(status, to) for status in PostingStatus for to in PostingStatus]


@pytest.mark.parametrize(("status", "to"), PAIRS)
def test_a_listed_move_is_made_and_every_other_is_a_conflict(status: PostingStatus, to: PostingStatus) -> None:
    if to in MOVES[status]:
        assert transition(status, to) is to
        return
    with pytest.raises(Conflict, match="moved on since you loaded the page"):
        transition(status, to)


def test_nothing_goes_back_to_being_a_draft() -> None:
    assert [status for status, ways in MOVES.items() if PostingStatus.DRAFT in ways] == []
