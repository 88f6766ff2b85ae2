"""Row 5. A task outlives its lease, and the clock jumps: every effect comes once all the same."""

from __future__ import annotations

import contextlib
import re
import threading
import time

import psutil
import pytest
from flask import Flask
from sqlalchemy import func, select

from tests.faults import sizes, table
from tests.faults.running import DATABASES, Parts, running, wait_until
from tests.faults.sending import Sent, people, send_all
from tests.faults.truth import all_well, count, leases_lost, outcome, unfinished
from tracker.foundation.jobs import JobRequest, JobStatus

LEASE_SECONDS = 5
ASLEEP_SECONDS = 13  # longer than the lease and a sweep, shorter than the hard limit of a task
SLEEPS = 3
ALL_AT_WORK = 4  # two processes of each worker
HOUR = 3600
SETTLED_SECONDS = 120
FENCED = re.compile("lease_lost")

pytestmark = pytest.mark.faults


@pytest.mark.parametrize("database", DATABASES)
def test_a_task_that_outlives_its_lease_has_no_effect(database: str) -> None:
    size = sizes.TIME_PEOPLE
    with (
        table.line(
            "5a lease outlived",
            database,
            done=f"{size} applications; {SLEEPS}× one worker's processes stopped for {ASLEEP_SECONDS} s and woken, "
            f"under a lease of {LEASE_SECONDS} s, beside a second worker",
            expected="whoever wakes too late is fenced off; all scored and mailed once",
        ) as line,
        running(database, environment={"TASK_LEASE": str(LEASE_SECONDS)}, workers=2) as parts,
    ):
        app, sent = parts.installation.app, Sent()
        everybody = people(parts.installation, size)
        for number in range(SLEEPS):
            wait_until(lambda: is_settled_in(parts.pool()), seconds=SETTLED_SECONDS, every=0.1)
            batch = everybody[number::SLEEPS]
            sender = threading.Thread(target=send_all, args=(parts.installation, batch), kwargs={"sent": sent})
            sender.start()
            wait_until(lambda: at_work(app) == ALL_AT_WORK, seconds=SETTLED_SECONDS, every=0.01)
            put_to_sleep(parts)
            sender.join()
        wait_until(lambda: unfinished(app) == 0, seconds=SETTLED_SECONDS)
        found, lost = outcome(app, sent.accepted), leases_lost(app)
        fenced = len(FENCED.findall(parts.watched("worker").program.log.read_text()))
        line.found = f"{lost} leases ran out, {fenced} late results dropped; {found}"
        assert (sent.gave_up, found) == ([], all_well(size))
        assert lost > 0
        assert fenced > 0


def put_to_sleep(parts: Parts) -> None:
    """Stop the pool of the first worker in whatever it does; wake it when its leases are long over."""
    pool = parts.pool()
    for process in pool:
        process.suspend()
    time.sleep(ASLEEP_SECONDS)
    for process in pool:
        with contextlib.suppress(psutil.NoSuchProcess):
            process.resume()


def at_work(app: Flask) -> int:
    """Requests that somebody holds a lease on."""
    query = select(func.count()).select_from(JobRequest).where(JobRequest.status == JobStatus.RUNNING)
    return count(app, query, away=0)


def is_settled_in(pool: list[psutil.Process]) -> bool:
    """Celery kills a process that is silent just after its start."""
    return len(pool) == 2 and all(time.time() - process.create_time() > 8 for process in pool)


@pytest.mark.parametrize("jumps", [(HOUR, 0), (-HOUR, 0)], ids=["forth and back", "back and forth"])
@pytest.mark.parametrize("database", DATABASES)
def test_a_clock_that_jumps_an_hour_changes_nothing(database: str, jumps: tuple[int, int]) -> None:
    size = sizes.TIME_PEOPLE
    with (
        table.line(
            "5b clock jumps",
            database,
            done=f"{size} applications, the clock at {', '.join(f'{jump / HOUR:+.0f} h' for jump in jumps)} in turn",
            expected=f"all scored and mailed once, within {SETTLED_SECONDS} s of the last",
        ) as line,
        running(database) as parts,
    ):
        app, sent = parts.installation.app, Sent()
        everybody = people(parts.installation, size)
        sender = threading.Thread(target=lambda: send_all(parts.installation, everybody, sent=sent))
        sender.start()
        for number, jump in enumerate(jumps, 1):
            share = size * number // (len(jumps) + 1)
            wait_until(lambda share=share: len(sent.accepted) >= share, seconds=SETTLED_SECONDS, every=0.05)  # type: ignore[misc]
            parts.switches.move_clock(jump)
        sender.join()
        settled = wait_until(lambda: unfinished(app) == 0, seconds=SETTLED_SECONDS)
        found = outcome(app, sent.accepted)
        line.found = f"{leases_lost(app)} leases ran out; {found}, {settled:.0f} s after the last"
        assert (sent.gave_up, found) == ([], all_well(size))
        assert settled <= SETTLED_SECONDS
