from __future__ import annotations

from tracker.access import Role
from tracker.people.lifecycle import AccountState
from tracker.people.wording import ROLE_SENTENCES, ROLE_WORDS, STATE_LOOKS


def test_every_role_and_every_state_has_words() -> None:
    assert [list(ROLE_WORDS), list(ROLE_SENTENCES), list(STATE_LOOKS)] == [list(Role), list(Role), list(AccountState)]
    assert [ROLE_SENTENCES[role].split(":")[0] for role in Role] == [ROLE_WORDS[role] for role in Role]
