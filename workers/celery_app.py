"""The consuming end: the application's Celery with the tasks registered."""

from __future__ import annotations

import sys

from celery import Celery
from celery.signals import worker_init, worker_process_init
from flask import Flask

from tracker.app import create_app
from tracker.foundation.database import db
from tracker.upkeep.doctor import DangerousStart, refuse

flask_app: Flask = create_app()
celery: Celery = flask_app.extensions["celery"]
celery.conf.imports = ("workers.tasks.screening", "workers.tasks.drafting", "workers.tasks.messages")


@worker_init.connect
def _refuse_danger(**_kwargs: object) -> None:
    """In production a worker does not start on what the doctor calls dangerous."""
    try:
        refuse(flask_app)
    except DangerousStart as reason:
        sys.exit(str(reason))


@worker_process_init.connect
def _forget_inherited_connections(**_kwargs: object) -> None:
    """A forked child must not use its parent's database connections."""
    with flask_app.app_context():
        db.engine.dispose(close=False)
