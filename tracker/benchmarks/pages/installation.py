"""An installation for one run: the programs that ``tracker run`` starts, on a free port, in a folder that goes away."""

from __future__ import annotations

import os
import shutil
import socket
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from flask import Flask, url_for
from sqlalchemy import inspect

from tracker.access import Role
from tracker.app import create_app
from tracker.benchmarks.pages.browser import Browser
from tracker.benchmarks.pages.visits import token_in
from tracker.config import from_environment
from tracker.foundation import broker, clock
from tracker.foundation.database import db, transaction
from tracker.people.links import Purpose, make_link
from tracker.people.models import User
from tracker.serve import checks, programs
from tracker.serve.first_start import prepare_database
from tracker.serve.supervisor import Supervisor

HOST = "127.0.0.1"
READY_SECONDS = 60.0
NO_LIMIT = "1000000 per minute"


class Installation:
    """Use as a context manager: broker, sweeper and web run inside it, the worker once it is asked for.

    CannotStart when the database at ``database_url`` holds anything. Empty: a new SQLite file.
    """

    def __init__(self, database_url: str) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="tracker-benchmark-"))
        self.port = _free_port()
        self.environment = {
            **os.environ,
            "TRACKER_DATA": str(self.folder),
            "DATABASE_URL": database_url,
            "REDIS_URL": f"redis+socket://{checks.socket_path(self.folder)}",
            "PUBLIC_URL": f"http://{HOST}:{self.port}",
            "APPLY_LIMIT": NO_LIMIT,
            "SMTP_URL": "",
        }
        self.supervisor = Supervisor(self.environment)
        self.app: Flask

    def __enter__(self) -> Installation:
        try:
            self._start()
        except BaseException:
            self._stop()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop()

    def start_worker(self) -> None:
        """From now on files are read and scored, by two processes as in ``tracker run``."""
        self.supervisor.start([programs.worker(self.folder, processes=2)])

    def signed_in(self, role: Role = Role.RECRUITER) -> dict[str, str]:
        """The cookies of a recruiter, or of another role, signed in through the page of a one-time link."""
        with self.app.test_request_context():
            now = clock.now()
            with transaction() as session:
                user = User(name="Ines Calder", email="ines@example.org", role=role, created_at=now)
                session.add(user)
                session.flush()
                token = make_link(Purpose.SIGN_IN, user_id=user.id, now=now)
            path = url_for("people.one_time_sign_in", token=token)
        browser = self.browser()
        form = f"csrf_token={token_in(browser.ask('GET', path, expect=200))}"
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        browser.ask("POST", path, expect=303, body=form.encode(), headers=kind)
        browser.close()
        return browser.cookies

    def browser(self) -> Browser:
        """A browser on this installation."""
        return Browser(HOST, self.port)

    def _start(self) -> None:
        settings = from_environment(self.environment)
        self.supervisor.start([programs.broker(self.folder, checks.socket_path(self.folder))])
        self.app = create_app(settings)
        with self.app.app_context():
            if inspect(db.engine).get_table_names():
                raise checks.CannotStart("The database holds tables already. Name an empty one: it will be filled.")
        prepare_database(self.app, say=lambda _sentence: None)
        _wait("The broker", broker.answers)
        self.supervisor.start([programs.sweeper(self.folder), programs.web(self.folder, host=HOST, port=self.port)])
        _wait("The web server", self._answers)

    def _answers(self) -> bool:
        browser = self.browser()
        try:
            browser.ask("GET", "/health/ready", expect=200)
        except Exception:
            return False
        finally:
            browser.close()
        return True

    def _stop(self) -> None:
        self.supervisor.stop()
        if hasattr(self, "app"):
            with self.app.app_context():
                db.session.remove()
                db.engine.dispose()
        shutil.rmtree(self.folder, ignore_errors=True)


def _wait(what: str, ready: Callable[[], bool]) -> None:
    deadline = time.monotonic() + READY_SECONDS
    while not ready():
        if time.monotonic() > deadline:
            raise checks.CannotStart(f"{what} did not answer within {READY_SECONDS:.0f} seconds.")
        time.sleep(0.05)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port
