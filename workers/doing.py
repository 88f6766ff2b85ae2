"""How a task does its work: inside an application context, under a lease longer than a task may run."""

from __future__ import annotations

from collections.abc import Callable

from tracker.foundation import jobs
from tracker.web.settings import settings
from workers.celery_app import flask_app

Work = Callable[[jobs.Claim], Callable[[], None]]


def do(request_id: int, work: Work) -> None:
    """Claim the request and do ``work``; a request that is done, waiting or someone else's is left alone."""
    with flask_app.app_context():
        jobs.run(request_id, work, lease_seconds=settings().timings.lease)
