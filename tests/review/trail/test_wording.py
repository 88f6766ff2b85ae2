"""Every act that is recorded has words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tracker.review.trail.wording import ACTS, KINDS, act

TRACKER = Path(__file__).parents[3] / "tracker"
SAID_AT_RUN_TIME = {"draft", "letter.cancel", "letter.hold", "letter.send"}
BEFORE_AN_ACT = r"(?:record|_kept|_record)\(\s*(?:\w+, )?\"(\w+\.\w+)\""


def test_every_recorded_act_has_words_and_no_other() -> None:
    found = {action for path in TRACKER.rglob("*.py") for action in re.findall(BEFORE_AN_ACT, path.read_text())}
    assert sorted(found | SAID_AT_RUN_TIME) == sorted(ACTS)


def test_every_kind_of_thing_has_a_word() -> None:
    text = " ".join(path.read_text() for path in TRACKER.rglob("*.py"))
    assert sorted(set(re.findall(r"object_kind=\"(\w+)\"", text))) == sorted(KINDS)


@pytest.mark.parametrize(
    ("action", "words"),
    [("posting.save", "Saved"), ("draft.heavier", "Changed the draft"), ("beet.water", "beet.water")],
)
def test_an_act_without_words_of_its_own_shares_some_or_stands_for_itself(action: str, words: str) -> None:
    assert act(action) == words
