"""The real product under a supervisor that is watched in the background, with its parts within reach of a kill."""

from __future__ import annotations

import os
import shutil
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import psutil

from tracker.benchmarks.pages.installation import Installation
from tracker.benchmarks.postgres import Postgres
from tracker.serve.supervisor import Watched

DATABASES = ("sqlite", "postgresql")


class Parts:
    """The running parts by name. Everything is ended by the pids we started, nothing by its name."""

    def __init__(self, installation: Installation) -> None:
        self.installation = installation
        self.lock = threading.Lock()
        self.killed: list[str] = []

    def watched(self, name: str) -> Watched:
        """The supervised program."""
        return next(one for one in self.installation.supervisor.watched if one.program.name == name)

    def kill(self, name: str) -> None:
        """kill -9 the program with its whole group, as a machine that dies would."""
        with self.lock:
            child = self.watched(name).child
            if child is not None:
                os.killpg(child.pid, signal.SIGKILL)
                self.killed.append(name)

    def kill_child(self, name: str) -> None:
        """kill -9 one pool process of the program; its parent lives."""
        with self.lock:
            child = self.watched(name).child
            pool = psutil.Process(child.pid).children() if child is not None else []
            if pool:
                pool[-1].kill()
                self.killed.append(f"{name} child")

    def lose_broker(self) -> None:
        """kill -9 the broker and delete all it had written."""
        self.kill("broker")
        shutil.rmtree(self.installation.folder / "valkey" / "appendonlydir", ignore_errors=True)

    def watch(self, stop: threading.Event) -> None:
        """What the supervisor's own loop does, until told to stop."""
        while not stop.wait(0.1):
            with self.lock:
                self.installation.supervisor.look_once()


@contextmanager
def running(database: str) -> Iterator[Parts]:
    """The product on a fresh database of this kind, its worker included."""
    with _database(database) as url, Installation(url) as installation:
        installation.start_worker()
        parts, stop = Parts(installation), threading.Event()
        watcher = threading.Thread(target=parts.watch, args=(stop,))
        watcher.start()
        try:
            yield parts
        finally:
            stop.set()
            watcher.join()


@contextmanager
def _database(kind: str) -> Iterator[str]:
    if kind == "sqlite":
        yield ""
        return
    server = Postgres(durable=True)
    server.start()
    try:
        server.sql("CREATE DATABASE faults")
        yield server.url("faults")
    finally:
        server.stop()


def wait_until(holds: Callable[[], bool], *, seconds: float) -> float:
    """Seconds it took until ``holds``; more than ``seconds`` when it never did."""
    began = time.monotonic()
    while time.monotonic() - began < seconds:
        if holds():
            return time.monotonic() - began
        time.sleep(0.5)
    return time.monotonic() - began
