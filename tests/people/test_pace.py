from __future__ import annotations

import time

import pytest

from tracker.people.pace import no_faster_than


@pytest.mark.parametrize("work", [0.0, 0.02, 0.06])
def test_short_work_takes_as_long_as_the_floor_and_long_work_no_longer(work: float) -> None:
    began = time.monotonic()
    with no_faster_than(0.04):
        time.sleep(work)
    assert time.monotonic() - began >= max(work, 0.04)


def test_an_error_is_not_held_back() -> None:
    with pytest.raises(ValueError, match="at once"), no_faster_than(60):
        raise ValueError("at once")
