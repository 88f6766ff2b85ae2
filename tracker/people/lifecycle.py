"""The states of an account."""

from __future__ import annotations

from enum import Enum


class AccountState(Enum):
    INVITED = "invited"  # has never been used
    ACTIVE = "active"
    DISABLED = "disabled"  # signs in no more; what the person did stays


def state_of(*, active: bool, was_used: bool) -> AccountState:
    """The state that an account's columns say."""
    if not active:
        return AccountState.DISABLED
    return AccountState.ACTIVE if was_used else AccountState.INVITED
