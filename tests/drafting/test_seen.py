from __future__ import annotations

from tracker.drafting.seen import MOST, seen_as


def test_the_same_is_seen_as_the_same_and_something_else_as_something_else() -> None:
    one, same, other = ({"value": "a", "low": 1}, {"low": 1, "value": "a"}, {"value": "b", "low": 1})
    assert (seen_as(one) == seen_as(same), seen_as(one) == seen_as(other)) == (True, False)
    assert 0 <= seen_as(one) < MOST
