"""Applications pour in while everything is killed. None is lost, none is scored twice, each has one receipt."""

from __future__ import annotations

import os
import random
import threading
import time
from collections.abc import Callable

import pytest

from tests.faults.running import DATABASES, Parts, running, wait_until
from tests.faults.sending import send_all
from tests.faults.truth import Outcome, outcome, unfinished
from tracker.benchmarks.pages.people import invented
from tracker.postings.queries import public_posting

SLUG = "machine-learning-engineer-forecasting"
PEOPLE = int(os.environ.get("FAULT_APPLICATIONS", "2000"))
SEEDS = tuple(range(int(os.environ.get("FAULT_SEEDS", "1"))))
SETTLED_SECONDS = 60

pytestmark = pytest.mark.faults


def blows(parts: Parts) -> list[Callable[[], None]]:
    """Five workers, three pool children, the sweeper, the web server, the broker with its data."""
    return [
        *[lambda: parts.kill("worker")] * 5,
        *[lambda: parts.kill_child("worker")] * 3,
        lambda: parts.kill("sweeper"),
        lambda: parts.kill("web"),
        parts.lose_broker,
    ]


def strike(parts: Parts, seed: int, over: threading.Event) -> None:
    """The blows in an order of the seed, spread over the time that sending takes."""
    order = blows(parts)
    random.Random(seed).shuffle(order)
    for blow in order:
        if over.wait(max(2.0, PEOPLE / 40 / len(order))):
            time.sleep(1.0)  # sending is over already: the rest follows quickly
        blow()


@pytest.mark.parametrize("database", DATABASES)
@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_is_lost_whatever_dies(database: str, seed: int) -> None:
    with running(database) as parts:
        app = parts.installation.app
        with app.app_context():
            posting = public_posting(SLUG)
            assert posting is not None
            people = invented(posting, PEOPLE)
        over = threading.Event()
        striker = threading.Thread(target=strike, args=(parts, seed, over))
        striker.start()
        sent = send_all(parts.installation, SLUG, people)
        over.set()
        striker.join()
        settled = wait_until(lambda: unfinished(app) == 0, seconds=SETTLED_SECONDS * 3)
        found = outcome(app, sent.accepted)
        print(
            f"\n{database} seed {seed}: {len(sent.accepted)} accepted, {sent.repeats} repeated sends, "
            f"killed {', '.join(parts.killed)}; settled {settled:.0f} s after the last blow"
        )
    assert sent.gave_up == []
    assert found == Outcome(
        applications=PEOPLE,
        assessed=PEOPLE,
        unscored=0,
        doubly_scored=0,
        receipts=PEOPLE,
        doubled_receipts=0,
        wrong_files=(),
        dead=0,
        broken_audit_entry=None,
    )
    assert settled <= SETTLED_SECONDS
