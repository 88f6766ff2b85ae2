"""Writers on SQLite queue up here.

SQLite lets one write at a time. Who finds it taken sleeps, up to a tenth of a second between two looks, and whoever
looks at the right moment is next: under eight writers some waited for a second while the file lay idle. Here the
threads of a process queue by a lock, and the processes take turns by a file beside the database. A turn that is not
to be had in time changes nothing: SQLite's own lock still decides.
"""

from __future__ import annotations

import fcntl
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine

PATIENCE_SECONDS = 5.0
LOOK_SECONDS = 0.0005

_within = threading.Lock()
os.register_at_fork(after_in_child=_within._at_fork_reinit)  # type: ignore[attr-defined]


@contextmanager
def writers_turn(bind: Engine | Connection) -> Iterator[None]:
    """Held by one writer of a SQLite file at a time; nothing to wait for on another database."""
    path = bind.engine.url.database if bind.dialect.name == "sqlite" else None
    if not path or path == ":memory:":
        yield
        return
    deadline = time.monotonic() + PATIENCE_SECONDS
    is_ours = _within.acquire(timeout=PATIENCE_SECONDS)
    try:
        descriptor = os.open(f"{path}-turn", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            _wait_for(descriptor, deadline)
            yield
        finally:
            os.close(descriptor)  # gives the turn away, as the end of the process would
    finally:
        if is_ours:
            _within.release()


def _wait_for(descriptor: int, deadline: float) -> None:
    while time.monotonic() < deadline:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            time.sleep(LOOK_SECONDS)
        else:
            return
