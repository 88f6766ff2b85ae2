"""Row 1. Applications pour in while everything is killed: none is lost, none scored twice, each has one receipt."""

from __future__ import annotations

import random
import threading
import time
from collections import Counter
from collections.abc import Callable

import pytest

from tests.faults import sizes, table
from tests.faults.post import post_office
from tests.faults.running import DATABASES, Parts, running, wait_until
from tests.faults.sending import Sent, people, send_all
from tests.faults.truth import all_well, assessed, outcome, unfinished

SETTLED_SECONDS = 60
LONGEST_SECONDS = 480
KILLS = {"worker": 5, "worker child": 3, "sweeper": 1, "web": 1, "broker with its data": 1}
EXPECTED = f"all scored once and mailed once, the files' SHA-256 equal, within {SETTLED_SECONDS} s of the last fault"

pytestmark = pytest.mark.faults


def blows(parts: Parts, seed: int) -> list[Callable[[], None]]:
    """Five workers, three pool children, the sweeper, the broker with its data; the web while people still send."""
    order = [
        *[lambda: parts.kill("worker")] * 5,
        *[lambda: parts.kill_child("worker")] * 3,
        lambda: parts.kill("sweeper"),
        parts.lose_broker,
    ]
    chance = random.Random(seed)
    chance.shuffle(order)
    order.insert(chance.randrange(3), lambda: parts.kill("web"))
    return order


def strike(parts: Parts, seed: int, sent: Sent, count: int) -> None:
    """One blow after the other, evenly over what is sent and what is scored."""
    order = blows(parts, seed)
    deadline = time.monotonic() + LONGEST_SECONDS
    for number, blow in enumerate(order, 1):
        while time.monotonic() < deadline:
            done = len(sent.accepted) + assessed(parts.installation.app)
            if done >= 2 * count * number // (len(order) + 1):
                break
            time.sleep(0.2)
        blow()


@pytest.mark.parametrize("seed", range(sizes.SEEDS))
@pytest.mark.parametrize("database", DATABASES)
def test_nothing_is_lost_whatever_dies(database: str, seed: int) -> None:
    count = sizes.APPLICATIONS
    done = f"{count} applications, seed {seed}; killed: " + ", ".join(f"{name} {n}×" for name, n in KILLS.items())
    with (
        table.line("1 chaos", database, done=done, expected=EXPECTED) as line,
        post_office() as post,
        running(database, environment={"SMTP_URL": post.url}) as parts,
    ):
        sent, app = Sent(), parts.installation.app
        striker = threading.Thread(target=strike, args=(parts, seed, sent, count))
        striker.start()
        send_all(parts.installation, people(parts.installation, count), sent=sent)
        striker.join()
        wait_until(lambda: unfinished(app) == 0, seconds=SETTLED_SECONDS * 3)
        settled, found = time.monotonic() - parts.last_blow, outcome(app, sent.accepted)
        line.found = f"{found}; {post.repeats} repeats on the wire; {sent.repeats} sent again; {settled:.0f} s after"
        assert Counter(parts.killed) == KILLS
        assert sent.gave_up == []
        assert found == all_well(count)
        assert len(post.letters) == count
        assert settled <= SETTLED_SECONDS
