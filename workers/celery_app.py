"""The consuming end: the application's Celery with the tasks registered, each run inside an application context."""

from __future__ import annotations

from typing import Any

from celery import Celery, Task
from celery.signals import worker_process_init
from flask import Flask

from tracker.app import create_app
from tracker.foundation.database import db

flask_app: Flask = create_app()


class ContextTask(Task):  # type: ignore[misc]
    """A task in an application context of its own; the session ends with it."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - Celery's own signature
        """Run inside the context."""
        with flask_app.app_context():
            return self.run(*args, **kwargs)


celery: Celery = flask_app.extensions["celery"]
celery.Task = ContextTask
celery.conf.imports = ("workers.tasks.screening", "workers.tasks.messages")


@worker_process_init.connect  # type: ignore[untyped-decorator]
def _forget_inherited_connections(**_kwargs: object) -> None:
    """A forked child must not use its parent's database connections."""
    with flask_app.app_context():
        db.engine.dispose(close=False)
