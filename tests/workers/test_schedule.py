"""One round of the sweeper: what was lost is found, lists that are ready flip, a database that is away is met."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import time_machine
from flask import Flask
from sqlalchemy import select, text
from structlog.testing import capture_logs

from tests.conftest import NOW
from tests.factories.applications import make_application
from tests.factories.postings import make_posting
from tracker.foundation import broker, files
from tracker.foundation.database import db
from tracker.foundation.jobs import JobRequest, JobStatus, sweeping
from tracker.foundation.jobs.running import take
from tracker.web.settings import settings
from workers.schedule import one_round

LATER = NOW + timedelta(seconds=41)
MISSING_TABLE = {"sqlite": "OperationalError", "postgresql": "ProgrammingError"}


def test_a_round_brings_back_what_a_dead_worker_held_and_hints_it(app: Flask) -> None:
    make_application(make_posting(now=NOW), now=NOW)
    request_id = db.session.scalars(select(JobRequest.id).order_by(JobRequest.id)).first()
    take(request_id or 0, now=NOW, lease_seconds=40)
    broker.client().delete(broker.QUEUE)
    with time_machine.travel(LATER, tick=False):
        one_round(app, "one")
    found = db.session.get_one(JobRequest, request_id, populate_existing=True)
    assert (found.status, found.losses, found.hinted_at) == (JobStatus.PENDING, 1, LATER)
    assert (broker.queue_length(), sweeping.last_beat()) == (1, LATER)


def test_a_second_sweeper_stands_by(app: Flask) -> None:
    with time_machine.travel(NOW, tick=False):
        one_round(app, "one")
    with time_machine.travel(NOW + timedelta(seconds=1), tick=False):
        one_round(app, "two")
    assert sweeping.last_beat() == NOW


def test_now_and_then_it_looks_for_files_nobody_knows(app: Flask) -> None:
    stored = files.put(settings().files_dir, b"nobody's")
    path = files.path_of(settings().files_dir, stored.sha256)
    with time_machine.travel(NOW + timedelta(days=365), tick=False):
        one_round(app, "one")
        assert path.exists()
        one_round(app, "one", with_files=True)
    assert not path.exists()


def test_a_database_that_is_away_is_met_with_patience(app: Flask, database: str) -> None:
    with db.engine.begin() as connection:
        connection.execute(text("ALTER TABLE heartbeat RENAME TO gone"))
    with capture_logs() as told, time_machine.travel(NOW, tick=False):
        one_round(app, "one")
    assert [(one["event"], one["error"]) for one in told] == [("sweep_failed", MISSING_TABLE[database])]
    with db.engine.begin() as connection:
        connection.execute(text("ALTER TABLE gone RENAME TO heartbeat"))
    with time_machine.travel(LATER, tick=False):
        one_round(app, "one")
    assert sweeping.last_beat() == LATER


def test_a_broker_that_is_away_leaves_the_rows_waiting(app: Flask) -> None:
    make_application(make_posting(now=NOW), now=NOW)
    broker.connect(replace(settings(), redis_url="redis+socket:///nowhere/valkey.sock"))
    with time_machine.travel(LATER, tick=False):
        one_round(app, "one")
    statuses = db.session.scalars(select(JobRequest.status).distinct()).all()
    assert (statuses, sweeping.last_beat()) == ([JobStatus.PENDING], LATER)
