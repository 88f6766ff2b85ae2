"""The blows of the chaos, and their order: evenly over what is sent and what is done, so that each finds work."""

from __future__ import annotations

import random
import time
from collections.abc import Callable

from tests.faults.running import Parts

LONGEST_SECONDS = 480
STILL_SECONDS = 15  # nothing has moved for so long: no more will come before the next blow
KILLS = {"worker": 5, "worker child": 3, "sweeper": 1, "web": 1, "broker with its data": 1}
Blow = Callable[[], None]


def blows(parts: Parts, seed: int, *, sweeper: bool = True) -> list[Blow]:
    """Five workers, three pool children, the sweeper, the broker with its data; the web while people still send."""
    order: list[Blow] = [
        *[lambda: parts.kill("worker")] * 5,
        *[lambda: parts.kill_child("worker")] * 3,
        parts.lose_broker,
    ]
    if sweeper:
        order.append(lambda: parts.kill("sweeper"))
    chance = random.Random(seed)
    chance.shuffle(order)
    order.insert(chance.randrange(3), lambda: parts.kill("web"))
    return order


def strike(order: list[Blow], progress: Callable[[], float]) -> None:
    """One blow after the other, each at its share of the progress, which goes from 0 to 1."""
    deadline = time.monotonic() + LONGEST_SECONDS
    for number, blow in enumerate(order, 1):
        _wait_for(number / (len(order) + 1), progress, deadline)
        blow()


def _wait_for(share: float, progress: Callable[[], float], deadline: float) -> None:
    last, moved_at = progress(), time.monotonic()
    while last < share and time.monotonic() < min(deadline, moved_at + STILL_SECONDS):
        time.sleep(0.2)
        now = progress()
        if now > last:
            last, moved_at = now, time.monotonic()
