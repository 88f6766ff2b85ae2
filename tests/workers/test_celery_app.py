"""A real worker beside a real broker: what is sent through the form is read, scored and answered by mail."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import func, select

from tests.applications.pages import send
from tests.factories.postings import make_posting
from tracker.config import Settings
from tracker.foundation import broker, clock, jobs
from tracker.foundation.database import db, transaction
from tracker.foundation.jobs import Job, JobRequest, JobStatus, hints

MANY = 3000  # far more than the worker does in the seconds that a newcomer takes
ROOT = Path(__file__).resolve().parents[2]
DONE = [(Job.READ, JobStatus.DONE), (Job.SCORE, JobStatus.DONE), (Job.SEND, JobStatus.DONE)]


@pytest.fixture
def worker(app: Flask, settings: Settings) -> Iterator[subprocess.Popen[bytes]]:
    """A Celery worker on this test's database."""
    broker.client().delete(broker.QUEUE)
    environment = os.environ | {
        "TRACKER_DATA": str(settings.data_dir),
        "DATABASE_URL": settings.database_url,
        "REDIS_URL": settings.redis_url,
        "SECRET_KEY": settings.secret_key,
    }
    command = [sys.executable, "-m", "celery", "-A", "workers.celery_app", "worker", "--pool", "solo"]
    command += ["--without-gossip", "--without-mingle", "--without-heartbeat"]
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=quiet, stderr=quiet)
    yield process
    process.terminate()
    process.wait(20)


def states() -> list[tuple[Job, JobStatus]]:
    """(kind, status) of all work."""
    rows = db.session.execute(select(JobRequest.kind, JobRequest.status).order_by(JobRequest.kind))
    found = [(kind, status) for kind, status in rows]
    db.session.commit()
    return sorted(found, key=lambda one: one[0].name)


def test_a_worker_does_what_a_form_asked_for(app: Flask, worker: subprocess.Popen[bytes]) -> None:
    assert send(app.test_client(), make_posting()).status_code == 303
    deadline = time.monotonic() + 30
    while states() != DONE and time.monotonic() < deadline:
        time.sleep(0.1)
    assert states() == DONE


def test_a_newcomer_does_not_wait_until_everybody_is_scored_anew(app: Flask, worker: subprocess.Popen[bytes]) -> None:
    broker.client().delete(*broker.QUEUES)
    with transaction():
        jobs.request_many(Job.SCORE, [f"1:old:{n}" for n in range(MANY)], now=clock.now())
    ids = db.session.scalars(select(JobRequest.id)).all()
    db.session.commit()
    assert hints.publish(Job.SCORE, ids, in_bulk=True)
    assert send(app.test_client(), make_posting()).status_code == 303
    deadline = time.monotonic() + 30
    while len(own_states()) < 3 and time.monotonic() < deadline:
        time.sleep(0.05)
    left = db.session.scalar(select(func.count()).select_from(JobRequest).filter_by(status=JobStatus.PENDING))
    assert (own_states(), left > MANY // 2) == (DONE, True)
    broker.client().delete(*broker.QUEUES)


def own_states() -> list[tuple[Job, JobStatus]]:
    """(kind, status) of what was done for the newcomer."""
    query = select(JobRequest.kind, JobRequest.status).filter_by(in_bulk=False, status=JobStatus.DONE)
    found = [(kind, status) for kind, status in db.session.execute(query)]
    db.session.commit()
    return sorted(found, key=lambda one: one[0].name)
