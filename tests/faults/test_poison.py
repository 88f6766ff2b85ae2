"""Row 4. Files that kill their reader end as dead letters with a reason, and nobody else waits for them."""

from __future__ import annotations

import time

import pytest
from flask import Flask
from sqlalchemy import func, select

from tests.faults import sizes, table
from tests.faults.outside.laid import POISON
from tests.faults.running import DATABASES, Parts, running, wait_until
from tests.faults.sending import File, own_file, people, send_all
from tests.faults.staff import Staff
from tests.faults.truth import count, unfinished
from tracker.access import Role
from tracker.benchmarks.pages.visits import own_copy
from tracker.demo import Applicant, render
from tracker.foundation.database import db
from tracker.foundation.jobs import Job, JobRequest, JobStatus, counting
from tracker.foundation.sandbox.faults import DIED
from tracker.screening.models import AssessmentRow, Outcome

ONE_IN = 80  # of both crowds; all in the second, of which they are one in forty
ATTEMPTS = 3
DONE = (
    "{0} healthy, then {0} of whom one in forty kills the reader; all dead ones retried by the admin "
    "while the worker dies over one"
)
EXPECTED = f"the healthy scored and not delayed; the sick dead after {ATTEMPTS} attempts, with the reason"
PATIENCE_SECONDS = 400
SLACK = 1.5  # how much longer the healthy may take beside the sick, and some seconds of a busy machine
SLACK_SECONDS = 15

pytestmark = pytest.mark.faults


def file_of(person: Applicant) -> File:
    """The person's file; some kill whoever reads them."""
    if person.number % ONE_IN:
        return own_file(person)
    name, pdf, _content_type = render(person, "sidebar-right")
    return name, own_copy(pdf, POISON.decode())


def scored(app: Flask) -> int:
    """People whose file was read and scored."""
    query = select(func.count()).select_from(AssessmentRow).where(AssessmentRow.outcome == Outcome.SCORED)
    return count(app, query, away=0)


def dead(app: Flask) -> list[tuple[Job, int, str]]:
    """(kind, attempts, reason) of every dead letter."""
    with app.app_context():
        rows = db.session.scalars(select(JobRequest).where(JobRequest.status == JobStatus.DEAD)).all()
        return [(row.kind, row.attempts, row.last_error or "") for row in rows]


def seconds_to_score(parts: Parts, everybody: tuple[Applicant, ...], expected: int) -> float:
    """From the first click until so many in all are scored."""
    began, app = time.monotonic(), parts.installation.app
    send_all(parts.installation, everybody, files=file_of)
    wait_until(lambda: scored(app) >= expected, seconds=PATIENCE_SECONDS)
    return time.monotonic() - began


@pytest.mark.parametrize("database", DATABASES)
def test_a_file_that_kills_its_reader_hurts_nobody_else(database: str) -> None:
    size = sizes.POISON_PEOPLE
    with (
        table.line("4 poison", database, done=DONE.format(size), expected=EXPECTED) as line,
        running(database) as parts,
    ):
        app = parts.installation.app
        everybody = people(parts.installation, 2 * size)
        healthy = [person for person in everybody if person.number % ONE_IN]
        sick = len(everybody) - len(healthy)
        alone = seconds_to_score(parts, tuple(healthy[:size]), size)
        beside = seconds_to_score(parts, tuple(one for one in everybody if one not in healthy[:size]), len(healthy))
        wait_until(lambda: unfinished(app) == 0, seconds=PATIENCE_SECONDS)
        first = dead(app)
        page = retry_all_under_a_kill(parts)
        with app.app_context():
            tries = counting.tries(Job.READ)
        line.found = (
            f"{scored(app)} scored, the same number in {alone:.0f} s alone and {beside:.0f} s beside the sick; "
            f"{len(first)} dead, {tries.failed} attempts in two rounds, {tries.lost} leases lost to the kill"
        )
        assert first == [(Job.READ, ATTEMPTS, DIED)] * sick
        assert dead(app) == first
        assert tries.failed == 2 * ATTEMPTS * sick
        assert tries.lost > 0
        assert scored(app) == len(healthy)
        assert page.count(DIED) >= sick
        assert beside <= alone * SLACK + SLACK_SECONDS


def retry_all_under_a_kill(parts: Parts) -> str:
    """The admin's page of failed work, after its button was pressed and the worker died over the first of them."""
    staff, app = Staff(parts.installation, Role.ADMIN), parts.installation.app
    parts.switches.kill_at("before poison")
    staff.press("/failed-work", "/failed-work/retry-all")
    wait_until(lambda: not parts.switches.is_armed() and unfinished(app) == 0, seconds=PATIENCE_SECONDS)
    return staff.read("/failed-work")
