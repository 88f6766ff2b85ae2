"""The whole product as a person starts it: ``python3 -m tracker run`` on a free port, in a folder of its own."""

from __future__ import annotations

import email
import email.policy
import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from email.message import EmailMessage
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
INSTALLATION = ("TRACKER_DATA", "TRACKER_ENV", "DATABASE_URL", "REDIS_URL", "PUBLIC_URL", "SMTP_URL", "SECRET_KEY")
START_SECONDS = 120.0
STOP_SECONDS = 45.0
PATIENCE_SECONDS = 40.0
LINK = re.compile(r"Sign in as [^,]+, (\w+) .*\n\s+(http\S+)")


class Product:
    """Broker, worker, sweeper and web under the supervisor; ``printed`` is what it said so far."""

    def __init__(self, home: Path, *words: str) -> None:
        self.home = home
        self.data = home / "data"
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._words = words
        self._log = home / "printed.txt"
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def printed(self) -> str:
        return self._log.read_text() if self._log.exists() else ""

    def start(self, until: str = "Tracker runs at") -> None:
        """Start it, and wait until it has said ``until``."""
        command = [sys.executable, "-m", "tracker", "run", "--port", str(self.port), "--data", str(self.data)]
        with self._log.open("wb") as log:
            self.process = subprocess.Popen(
                [*command, "--workers", "1", *self._words],
                cwd=ROOT,
                env=clean_environment(),
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        process = self.process
        self.wait_until(lambda: until in self.printed or process.poll() is not None, "start", START_SECONDS)
        if process.poll() is not None:
            raise AssertionError(f"The product ended with {process.returncode}:\n{self.printed}")

    def stop(self, number: int = signal.SIGTERM) -> int:
        """Stop it as Ctrl-C or a service manager does; its exit code."""
        if self.process is None:
            return 0
        self.process.send_signal(number)
        try:
            return self.process.wait(STOP_SECONDS)
        finally:
            self.process.kill()

    def sign_in_link(self, role: str) -> str:
        """The one-time link that the demo printed for a role: recruiter or admin."""
        return dict(LINK.findall(self.printed))[role]

    def letters_to(self, address: str) -> list[EmailMessage]:
        """What the mail catcher holds for an address, oldest first."""
        found = [_letter(path) for path in sorted(self.data.glob("mail/*.eml"))]
        return [letter for letter in found if address in str(letter["To"])]

    def letter_to(self, address: str, subject: str) -> EmailMessage:
        """The newest letter whose subject begins like this; waits until it is there."""

        def matching() -> list[EmailMessage]:
            return [one for one in self.letters_to(address) if str(one["Subject"]).startswith(subject)]

        self.wait_until(lambda: bool(matching()), f"send “{subject}” to {address}")
        return matching()[-1]

    def wait_until_done(self) -> None:
        """Wait until nothing is left to read, score or send."""
        open_work = "SELECT count(*) FROM job_request WHERE status NOT IN ('done', 'dead')"
        self.wait_until(lambda: self.ask(open_work) == [(0,)], "finish its work")

    @contextmanager
    def worker_at_rest(self) -> Iterator[None]:
        """Nothing is read, scored or sent meanwhile: the worker's processes are stopped, and go on afterwards."""
        (worker,) = [pid for pid in self.children() if b"celery" in Path(f"/proc/{pid}/cmdline").read_bytes()]
        os.killpg(worker, signal.SIGSTOP)
        try:
            yield
        finally:
            os.killpg(worker, signal.SIGCONT)

    def children(self) -> list[int]:
        """The programs that the supervisor started."""
        assert self.process is not None
        listed = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text()
        return [int(pid) for pid in listed.split()]

    def ask(self, sql: str, *values: object) -> list[tuple[object, ...]]:
        """Rows of the product's own database, read only."""
        with closing(sqlite3.connect(f"file:{self.data / 'tracker.db'}?mode=ro", uri=True, timeout=10)) as connection:
            return connection.execute(sql, values).fetchall()

    def wait_until(self, ready: Callable[[], bool], what: str, seconds: float = PATIENCE_SECONDS) -> None:
        """Look again and again; AssertionError with the log when it takes too long."""
        deadline = time.monotonic() + seconds
        while not ready():
            if time.monotonic() > deadline:
                raise AssertionError(f"The product did not {what} within {seconds:.0f} s:\n{self.printed}")
            time.sleep(0.1)


def free_port() -> int:
    """A port of the loopback that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def clean_environment() -> dict[str, str]:
    """The environment without what would make this another installation."""
    return {name: value for name, value in os.environ.items() if name not in INSTALLATION}


def _letter(path: Path) -> EmailMessage:
    return email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
