"""The parent's side: one warm child a process, a wall clock on every answer, a new child after a fault."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from tracker.config import Timings
from tracker.documents import Document, Resume, Unreadable, UnreadableDocument, wire
from tracker.foundation.sandbox import protocol
from tracker.foundation.sandbox.faults import TOO_HUNGRY, Exhausted, fault_of

FILES_PER_CHILD = 200  # a child is replaced after so many, whatever it leaked
ROOT = Path(__file__).resolve().parents[3]
Own = Sequence[Mapping[str, Any]]  # an organisation's own terms, as vocabulary.to_plain writes them


class Sandbox:
    """A limited child process that reads files. Safe to share between threads: one file at a time.

    Every question raises UnreadableDocument as ``documents.read`` does, and ParserFault when the child died over it.
    """

    def __init__(self, timings: Timings | None = None) -> None:
        self.timings = timings or Timings()
        self.child: subprocess.Popen[bytes] | None = None
        self.served = 0
        self.lock = threading.Lock()
        self._out_of_time = False

    def read(self, data: bytes, filename: str, *, gaps: bool = False) -> Document:
        """The Document of a file, with its empty lines where ``gaps`` are wanted."""
        return wire.from_json(self._ask({"do": "read", "filename": filename, "gaps": gaps}, data)[1])

    def facts(self, document: Document, *, today: date, terms: Own = ()) -> Resume:
        """The facts of a Document that was read before."""
        asked = {"do": "facts", "today": today.isoformat(), "terms": list(terms)}
        return wire.facts_from_json(self._ask(asked, wire.to_json(document))[1])

    def read_with_facts(self, data: bytes, filename: str, *, today: date, terms: Own = ()) -> tuple[Document, Resume]:
        """The Document of a file and its facts, in one round trip."""
        asked = {"do": "read_with_facts", "filename": filename, "today": today.isoformat(), "terms": list(terms)}
        answer, both = self._ask(asked, data)
        length = answer["document"]
        return wire.from_json(both[:length]), wire.facts_from_json(both[length:])

    def page_image(self, data: bytes, page: int, *, width_px: int) -> bytes:
        """PNG of one page, counted from 0."""
        return self._ask({"do": "page", "page": page, "width": width_px}, data)[1]

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

    def _ask(self, header: dict[str, Any], body: bytes) -> tuple[dict[str, Any], bytes]:
        with self.lock:
            child = self._warm_child()
            try:
                answer, result = self._exchange(child, {**header, "cpu_seconds": self.timings.parser_cpu}, body)
            except (OSError, EOFError, ValueError) as error:
                fault = fault_of(child, out_of_time=self._out_of_time)
                self.close()
                raise fault from error
            if answer.get("reason") == "memory":
                self.close()  # whatever it still holds is given back
                raise Exhausted(TOO_HUNGRY)
        if answer["ok"]:
            return answer, result
        raise UnreadableDocument(Unreadable(answer["reason"]), answer["sentence"])

    def _exchange(
        self, child: subprocess.Popen[bytes], header: dict[str, Any], body: bytes
    ) -> tuple[dict[str, Any], bytes]:
        assert child.stdin is not None
        assert child.stdout is not None
        self._out_of_time = False
        timer = threading.Timer(self.timings.parser_wall, self._end, [child])
        timer.start()
        try:
            protocol.write(child.stdin, header, body)  # type: ignore[arg-type]
            answer = protocol.read(child.stdout)  # type: ignore[arg-type]
        finally:
            timer.cancel()
        self.served += 1
        return answer

    def _end(self, child: subprocess.Popen[bytes]) -> None:
        self._out_of_time = True
        if child.returncode is None:
            os.kill(child.pid, signal.SIGKILL)

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


def sandbox(timings: Timings | None = None) -> Sandbox:
    """This process's sandbox; from now on with these timings, where some are given."""
    if _mine.pid != os.getpid():
        _mine.pid = os.getpid()
        _mine.sandbox = Sandbox()
    if timings is not None:
        _mine.sandbox.timings = timings
    return _mine.sandbox
