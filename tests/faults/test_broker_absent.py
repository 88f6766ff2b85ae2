"""Row 2. Without a broker people apply as always; what they sent is scored once it is back."""

from __future__ import annotations

import time

import pytest

from tests.faults import sizes, table
from tests.faults.running import DATABASES, running, wait_until
from tests.faults.sending import people, send_all
from tests.faults.staff import health
from tests.faults.truth import all_well, assessed, outcome, unfinished

EACH_SECONDS = 0.2
SCORED_SECONDS = 300
BROKER_AWAY = "The broker does not answer. Applications are accepted; scoring waits for it."

pytestmark = pytest.mark.faults


@pytest.mark.parametrize("database", DATABASES)
def test_applications_are_taken_without_a_broker(database: str) -> None:
    count = round(sizes.BROKER_SECONDS / EACH_SECONDS)
    with (
        table.line(
            "2 broker absent",
            database,
            done=f"no broker for {sizes.BROKER_SECONDS} s, {count} applications meanwhile, five a second",
            expected=f"all accepted, p95 < 1 s; all scored within {SCORED_SECONDS} s of its return",
        ) as line,
        running(database) as parts,
    ):
        app, everybody = parts.installation.app, people(parts.installation, count)
        parts.keep_down("broker")
        sent = send_all(parts.installation, everybody, each_seconds=EACH_SECONDS)
        status, told = health(parts.installation)
        before = assessed(app)
        parts.bring_back("broker")
        returned = time.monotonic()
        wait_until(lambda: unfinished(app) == 0, seconds=SCORED_SECONDS)
        scored, found = time.monotonic() - returned, outcome(app, sent.accepted)
        line.found = f"p95 {sent.p95:.2f} s, {sent.repeats} sent again; {found}, {scored:.0f} s after its return"
        assert (status, BROKER_AWAY in told["problems"], before) == (503, True, 0)
        assert (sent.gave_up, sent.refusals) == ([], [])
        assert sent.p95 < 1.0
        assert found == all_well(count)
        assert scored <= SCORED_SECONDS
