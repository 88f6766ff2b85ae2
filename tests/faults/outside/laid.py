"""The faults themselves. Each waits for a file in the folder FAULT_SWITCHES, which the test writes and takes away.

``kill``   the name of a point: whoever reaches it dies with its whole group, as by kill -9
``clock``  seconds that are added to the product's clock
A file with POISON in it crashes whatever reads it, whether or not there is a switch.
"""

from __future__ import annotations

import functools
import os
import pathlib
import signal
from collections.abc import Callable
from datetime import datetime, timedelta
from types import ModuleType
from typing import Any

HERE = pathlib.Path(__file__).parent
SWITCHES = pathlib.Path(os.environ.get("FAULT_SWITCHES", HERE))
POISON = b"tracker-fault-poison"
Call = Callable[..., Any]


def _switch(name: str) -> str:
    try:
        return (SWITCHES / name).read_text()
    except FileNotFoundError:
        return ""


def _reach(point: str) -> None:
    """Die here, if the test says so."""
    if _switch("kill") == point:
        (SWITCHES / "kill").unlink()
        os.killpg(os.getpgrp(), signal.SIGKILL)


def _around(owner: Any, name: str, what: str, *, only: Call = lambda *_: True) -> None:
    """Points before and after a function, for the calls that ``only`` picks."""
    inner = getattr(owner, name)

    @functools.wraps(inner)
    def outer(*args: Any, **named: Any) -> Any:
        if not only(*args):
            return inner(*args, **named)
        _reach(f"before {what}")
        result = inner(*args, **named)
        _reach(f"after {what}")
        return result

    setattr(owner, name, outer)


def _files(module: ModuleType) -> None:
    _around(module, "put", "file write")
    _around(pathlib.Path, "replace", "file rename")


def _submitting(module: ModuleType) -> None:
    _around(module, "_write", "row write")
    _around(module, "_ask_for_work", "request")


def _session(module: ModuleType) -> None:
    """Of the many commits, those that have hints to send: the commits of a submission."""
    owes_hints: Call = lambda session: session.info.get("owned") and session.info.get("after")  # noqa: E731
    _around(module.Session, "commit", "commit", only=owes_hints)


def _clock(module: ModuleType) -> None:
    right: Callable[[], datetime] = module.now
    module.now = lambda: right() + timedelta(seconds=float(_switch("clock") or 0))  # type: ignore[attr-defined]


def _parent(module: ModuleType) -> None:
    """The reader's bare environment lets the fault through."""
    bare = module._bare_environment
    module._bare_environment = lambda: {**bare(), "PYTHONPATH": str(HERE)}  # type: ignore[attr-defined]
    _around(module.Sandbox, "_exchange", "poison", only=lambda _self, _child, _header, body: POISON in body)


def _documents(module: ModuleType) -> None:
    read = module.read

    def crash_on_poison(data: bytes, filename: str) -> Any:
        if POISON in data:
            os.kill(os.getpid(), signal.SIGSEGV)
        return read(data, filename)

    module.read = crash_on_poison  # type: ignore[attr-defined]


CHANGES: dict[str, Callable[[ModuleType], None]] = {
    "tracker.foundation.files": _files,
    "tracker.applications.commands.submit": _submitting,
    "tracker.applications.routes": lambda module: _around(module, "receipt_for", "receipt"),
    "sqlalchemy.orm.session": _session,
    "tracker.foundation.jobs.hints": lambda module: _around(module, "publish", "publish"),
    "tracker.foundation.clock": _clock,
    "tracker.foundation.sandbox.parent": _parent,
    "tracker.documents": _documents,
}
