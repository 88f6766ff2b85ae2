from __future__ import annotations

from tracker.scoring.types import Importance
from tracker.web.wording.codes import code


def test_a_member_and_its_stored_value_are_the_same_code() -> None:
    assert code(Importance.MUST) == code("must") == "must"
