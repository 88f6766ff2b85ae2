"""Row 1. Applications pour in while everything is killed: none is lost, none scored twice, each has one receipt."""

from __future__ import annotations

import threading
import time
from collections import Counter
from itertools import cycle

import pytest

from tests.faults import sizes, table
from tests.faults.blows import KILLS, blows, strike
from tests.faults.post import post_office
from tests.faults.running import DATABASES, running, wait_until
from tests.faults.sending import Sent, people, send_all
from tests.faults.truth import all_well, assessed, leases_lost, message_ids, outcome, unfinished

SETTLED_SECONDS = 60
SEED_SECONDS = 480
EXPECTED = f"all scored once and mailed once, the files' SHA-256 equal, within {SETTLED_SECONDS} s of the last fault"

pytestmark = pytest.mark.faults


@pytest.mark.parametrize(("seed", "database"), list(zip(range(sizes.SEEDS), cycle(DATABASES), strict=False)))
def test_nothing_is_lost_whatever_dies(seed: int, database: str) -> None:
    count = sizes.APPLICATIONS
    done = f"{count} applications, seed {seed}; killed: " + ", ".join(f"{name} {n}×" for name, n in KILLS.items())
    with (
        table.line("1 chaos", database, done=done, expected=EXPECTED) as line,
        post_office() as post,
        running(database, environment={"SMTP_URL": post.url}) as parts,
    ):
        sent, app, began = Sent(), parts.installation.app, time.monotonic()

        def progress() -> float:
            return (len(sent.accepted) + assessed(app)) / (2 * count)

        striker = threading.Thread(target=strike, args=(blows(parts, seed), progress))
        striker.start()
        send_all(parts.installation, people(parts.installation, count), sent=sent)
        striker.join()
        wait_until(lambda: unfinished(app) == 0, seconds=SETTLED_SECONDS * 3)
        settled, found = time.monotonic() - parts.last_blow, outcome(app, sent.accepted)
        line.found = (
            f"{found}; letters repeated on the wire: {post.repeats}; {sent.repeats} sent again; "
            f"{leases_lost(app)} leases lost; {settled:.0f} s after"
        )
        assert Counter(parts.killed) == KILLS
        assert sent.gave_up == []
        assert found == all_well(count)
        assert (set(post.letters), len(post.letters)) == (message_ids(app), count)
        assert leases_lost(app) > 0, "nobody who was killed was at work"
        assert settled <= SETTLED_SECONDS
        assert time.monotonic() - began <= SEED_SECONDS
