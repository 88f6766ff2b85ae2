from __future__ import annotations

import pytest

from tracker.people.lifecycle import AccountState, state_of


@pytest.mark.parametrize(
    ("active", "was_used", "state"),
    [
        (True, False, AccountState.INVITED),
        (True, True, AccountState.ACTIVE),
        (False, True, AccountState.DISABLED),
        (False, False, AccountState.DISABLED),
    ],
)
def test_the_columns_say_the_state(active: bool, was_used: bool, state: AccountState) -> None:
    assert state_of(active=active, was_used=was_used) is state
