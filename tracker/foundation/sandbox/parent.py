"""The parent's side: one warm child a process, a wall clock on every answer, a new child after a fault."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

from tracker.config import Timings
from tracker.documents import Document, Unreadable, UnreadableDocument, wire
from tracker.foundation.sandbox import protocol

FILES_PER_CHILD = 200  # a child is replaced after so many, whatever it leaked
ROOT = Path(__file__).resolve().parents[3]


class ParserFault(Exception):
    """The child died or ran out of time on this file. Says which; worth another attempt."""


class Sandbox:
    """A limited child process that reads files. Safe to share between threads: one file at a time."""

    def __init__(self, timings: Timings | None = None) -> None:
        self.timings = timings or Timings()
        self.child: subprocess.Popen[bytes] | None = None
        self.served = 0
        self.lock = threading.Lock()

    def read(self, data: bytes, filename: str) -> Document:
        """The Document of a file. UnreadableDocument as ``documents.read``; ParserFault when the child died."""
        return wire.from_json(self._ask({"do": "read", "filename": filename}, data))

    def page_image(self, data: bytes, page: int, *, width_px: int) -> bytes:
        """PNG of one page, counted from 0. Errors as ``read``."""
        return self._ask({"do": "page", "page": page, "width": width_px}, data)

    def close(self) -> None:
        """End the child, if there is one."""
        child, self.child = self.child, None
        if child is None:
            return
        child.kill()
        child.wait()
        for stream in filter(None, (child.stdin, child.stdout)):
            with contextlib.suppress(OSError):
                stream.close()

    def _ask(self, header: dict[str, Any], body: bytes) -> bytes:
        with self.lock:
            try:
                answer, result = self._exchange({**header, "cpu_seconds": self.timings.parser_cpu}, body)
            except (OSError, EOFError, ValueError) as error:
                self.close()
                raise ParserFault("The reader stopped while reading this file.") from error
        if answer["ok"]:
            return result
        if answer["reason"] is None:
            raise ParserFault(answer["sentence"])
        raise UnreadableDocument(Unreadable(answer["reason"]), answer["sentence"])

    def _exchange(self, header: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
        child = self._warm_child()
        assert child.stdin is not None
        assert child.stdout is not None
        timer = threading.Timer(self.timings.parser_wall, child.kill)
        timer.start()
        try:
            protocol.write(child.stdin, header, body)  # type: ignore[arg-type]
            answer = protocol.read(child.stdout)  # type: ignore[arg-type]
        finally:
            timer.cancel()
        self.served += 1
        return answer

    def _warm_child(self) -> subprocess.Popen[bytes]:
        if self.child is not None and (self.child.poll() is not None or self.served >= FILES_PER_CHILD):
            self.close()
        if self.child is None:
            self.served = 0
            self.child = subprocess.Popen(
                [sys.executable, "-m", "tracker.foundation.sandbox.child"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=ROOT,
                env=_bare_environment(),
                close_fds=True,
                start_new_session=True,
            )
        return self.child


def _bare_environment() -> dict[str, str]:
    """No secrets and no database address reach the child."""
    kept = ("PATH", "LANG", "LC_ALL", "HOME", "VIRTUAL_ENV", "TESSDATA_PREFIX")
    return {name: os.environ[name] for name in kept if name in os.environ} | {"PYTHONHASHSEED": "0"}


class _ForProcess:
    """One sandbox a process: a forked worker must not share its parent's pipes."""

    def __init__(self) -> None:
        self.pid = 0
        self.sandbox = Sandbox()


_mine = _ForProcess()


def sandbox() -> Sandbox:
    """This process's sandbox."""
    if _mine.pid != os.getpid():
        _mine.pid = os.getpid()
        _mine.sandbox = Sandbox()
    return _mine.sandbox
