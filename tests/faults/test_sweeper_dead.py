"""Row 8. A sweeper that is dead is told of: to the monitor, on staff pages, and by an age that is right."""

from __future__ import annotations

import time

import pytest

from tests.faults import sizes, table
from tests.faults.running import DATABASES, running, wait_until
from tests.faults.sending import own_file, people, send_once
from tests.faults.staff import Staff, health, metric
from tests.faults.truth import unfinished

EXACT_SECONDS = 5.0
SILENT = "The sweeper has been silent for"
OLDEST = "tracker_oldest_pending_seconds"

pytestmark = pytest.mark.faults


@pytest.mark.parametrize("database", DATABASES)
def test_a_dead_sweeper_is_told_of(database: str) -> None:
    with (
        table.line(
            "8 sweeper dead",
            database,
            done=f"no sweeper and no worker for {sizes.SWEEPER_SECONDS} s, one application meanwhile",
            expected=f"degraded, with the reason; a banner; the oldest age right within {EXACT_SECONDS:.0f} s",
        ) as line,
        running(database) as parts,
    ):
        installation, staff = parts.installation, Staff(parts.installation)
        banner_before = SILENT in staff.read("/openings")
        parts.keep_down("worker")
        parts.keep_down("sweeper")
        (person,) = people(installation, 1)
        send_once(installation, person, own_file(person))
        sent = time.monotonic()
        time.sleep(sizes.SWEEPER_SECONDS)
        (status, told), banner = health(installation), SILENT in staff.read("/openings")
        waited, oldest = time.monotonic() - sent, metric(installation, OLDEST)
        parts.bring_back("worker")
        parts.bring_back("sweeper")
        wait_until(lambda: health(installation)[0] == 200 and unfinished(installation.app) == 0, seconds=90)
        line.found = f"{status} {told['status']}: {' '.join(told['problems'])} Oldest {oldest:.1f} s of {waited:.1f} s"
        reasons = [problem for problem in told["problems"] if problem.startswith(SILENT)]
        assert (status, told["status"], len(reasons), banner_before, banner) == (503, "degraded", 1, False, True)
        assert abs(oldest - waited) <= EXACT_SECONDS
        assert abs(told["oldest_pending_seconds"] - waited) <= EXACT_SECONDS
        assert health(installation)[1]["problems"] == []
        assert SILENT not in staff.read("/openings")
