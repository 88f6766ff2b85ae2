"""The real product under a supervisor that is watched in the background, with its parts within reach of a kill."""

from __future__ import annotations

import os
import shutil
import signal
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path

import psutil

from tests.faults.switches import Switches
from tracker.benchmarks.pages.installation import Installation
from tracker.benchmarks.postgres import Postgres
from tracker.serve.supervisor import Watched

DATABASES = ("sqlite", "postgresql")
PATIENCE_SECONDS = 60.0


class Parts:
    """The running parts by name. Everything is ended by the pids we started, nothing by its name."""

    def __init__(self, installation: Installation, switches: Switches, server: Postgres | None) -> None:
        self.installation = installation
        self.switches = switches
        self.server = server  # of PostgreSQL; None on SQLite
        self.lock = threading.Lock()
        self.killed: list[str] = []
        self.last_blow = time.monotonic()
        self._kept_down: dict[str, Watched] = {}

    def watched(self, name: str) -> Watched:
        """The supervised program."""
        return next(one for one in self.installation.supervisor.watched if one.program.name == name)

    def kill(self, name: str) -> None:
        """kill -9 the program with its whole group, as a machine that dies would; it is waited for until it runs."""
        wait_until(lambda: self._kill(name), seconds=PATIENCE_SECONDS, every=0.1)

    def kill_child(self, name: str) -> None:
        """kill -9 one pool process of the program; its parent lives."""
        wait_until(lambda: self._kill_child(name), seconds=PATIENCE_SECONDS, every=0.1)

    def lose_broker(self) -> None:
        """kill -9 the broker and delete all it had written."""
        self.kill("broker")
        shutil.rmtree(self.installation.folder / "valkey" / "appendonlydir", ignore_errors=True)
        self.killed[-1] = "broker with its data"

    def keep_down(self, name: str) -> None:
        """kill -9 the program, and let nobody start it again."""
        with self.lock:
            one = self._kept_down[name] = self.watched(name)
            self.installation.supervisor.watched.remove(one)
            one.make_stop(time.monotonic() - 1)
            self._struck(name)

    def bring_back(self, name: str) -> None:
        """Start what was kept down."""
        with self.lock:
            one = self._kept_down.pop(name)
            one.start(self.installation.environment)
            self.installation.supervisor.watched.append(one)

    def pool(self, name: str = "worker") -> list[psutil.Process]:
        """The pool processes of the program, those that do the work; none while it starts."""
        child = self.watched(name).child
        if child is None or child.poll() is not None:
            return []
        return [one for one in psutil.Process(child.pid).children() if _is_pool(one)]

    def watch(self, stop: threading.Event) -> None:
        """What the supervisor's own loop does, until told to stop."""
        while not stop.wait(0.1):
            with self.lock:
                self.installation.supervisor.look_once()

    def _kill(self, name: str) -> bool:
        with self.lock:
            child = self.watched(name).child
            if child is None or child.poll() is not None:
                return False
            os.killpg(child.pid, signal.SIGKILL)
            self._struck(name)
            return True

    def _kill_child(self, name: str) -> bool:
        with self.lock:
            pool = self.pool(name)
            if not pool:
                return False
            pool[-1].kill()
            self._struck(f"{name} child")
            return True

    def _struck(self, what: str) -> None:
        self.killed.append(what)
        self.last_blow = time.monotonic()


def _is_pool(process: psutil.Process) -> bool:
    """Celery's own helpers have other command lines; one that has just died has none."""
    try:
        return "celery" in process.cmdline()
    except psutil.Error:
        return False


@contextmanager
def running(
    database: str,
    *,
    environment: Mapping[str, str] | None = None,
    workers: int = 1,
    disk: Callable[[Path], AbstractContextManager[None]] = nullcontext,
) -> Iterator[Parts]:
    """The product on a fresh database of this kind, with so many workers, on this disk, its faults within reach."""
    with _database(database) as (url, server):
        installation = Installation(url)
        switches = Switches(installation.folder)
        installation.environment.update({**switches.environment(), **(environment or {})})
        with disk(installation.folder), installation:
            for _ in range(workers):
                installation.start_worker()
            parts = Parts(installation, switches, server)
            with watching(parts):
                yield parts


@contextmanager
def watching(parts: Parts) -> Iterator[None]:
    """The supervisor looks after its programs meanwhile."""
    stop = threading.Event()
    watcher = threading.Thread(target=parts.watch, args=(stop,))
    watcher.start()
    try:
        yield
    finally:
        stop.set()
        watcher.join()


@contextmanager
def _database(kind: str) -> Iterator[tuple[str, Postgres | None]]:
    if kind == "sqlite":
        yield "", None
        return
    server = Postgres(durable=True)
    server.start()
    try:
        server.sql("CREATE DATABASE faults")
        yield server.url("faults"), server
    finally:
        server.stop()


def wait_until(holds: Callable[[], object], *, seconds: float, every: float = 0.5) -> float:
    """Seconds it took until ``holds``; more than ``seconds`` when it never did."""
    began = time.monotonic()
    while time.monotonic() - began < seconds:
        if holds():
            return time.monotonic() - began
        time.sleep(every)
    return time.monotonic() - began
