"""Structured logs on standard error: one JSON object a line, with request and job ids and no personal data.

Our own events carry what we name. Libraries log sentences that may hold an address, a name or a password, so of
theirs the template alone is kept, with numbers and the names of errors filled in; of a traceback, the places.
"""

from __future__ import annotations

import contextlib
import logging
import re
import sys
import traceback
from collections.abc import Mapping
from typing import TextIO

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

OURS = "tracker"
HELD_BACK = "…"
PLACES = 8
PLACEHOLDER = re.compile(r"%(?:\(\w+\))?[-#0 +]*\d*(?:\.\d+)?[a-zA-Z]")
FINISHED = re.compile(r"[=:('\"\d/].*", re.DOTALL)  # a sentence that came without arguments may hold them already


def configure_logging(*, production: bool) -> None:
    """JSON lines in production, readable lines on one machine; Python's own loggers go the same way."""
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _places,
    ]
    last: Processor = structlog.processors.JSONRenderer() if production else structlog.dev.ConsoleRenderer(colors=False)
    structlog.configure(
        processors=[*shared, last],
        logger_factory=lambda *_names: _Line(sys.stderr),
        cache_logger_on_first_use=False,
    )
    handler = _OnStandardError()
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=[structlog.stdlib.add_logger_name, *shared],
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, last],
        )
    )
    handler.addFilter(_hold_back)
    handler.set_name(OURS)
    root = logging.getLogger()
    root.handlers = [*(one for one in root.handlers if one.name != OURS), handler]
    root.setLevel(logging.WARNING)


class _Line(structlog.PrintLogger):
    """Writes a line; on a full disk the line is lost, not the work that it tells of."""

    def msg(self, message: str) -> None:
        """As the base class, without its OSError."""
        with contextlib.suppress(OSError):
            super().msg(message)

    debug = info = warning = error = critical = msg


class _OnStandardError(logging.StreamHandler[TextIO]):
    """Writes to what standard error is at that moment: a server may give its own to a file later."""

    @property
    def stream(self) -> TextIO:
        """Standard error, now."""
        return sys.stderr

    @stream.setter
    def stream(self, _given: TextIO) -> None:
        """What the base class was given at its making is not kept."""


def _places(_logger: WrappedLogger, _name: str, event: EventDict) -> EventDict:
    """An exception as its name and where it passed; its message may quote what somebody typed."""
    error = event.pop("exc_info", None)
    error = error[1] if isinstance(error, tuple) else error
    if isinstance(error, BaseException):
        frames = traceback.extract_tb(error.__traceback__)[-PLACES:]
        event["error"] = type(error).__name__
        event["places"] = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
    return event


def _hold_back(record: logging.LogRecord) -> bool:
    """Keep of a library's sentence what cannot be about a person."""
    template, args = str(record.msg), record.args
    if not args:
        record.msg = FINISHED.sub(HELD_BACK, template)
    elif isinstance(args, Mapping):
        record.msg = PLACEHOLDER.sub(HELD_BACK, template)
    else:
        values = iter(args)
        record.msg = PLACEHOLDER.sub(lambda _found: _harmless(next(values, "")), template)
    record.args = None
    record.exc_text = record.stack_info = None
    return True


def _harmless(value: object) -> str:
    if isinstance(value, int | float):
        return str(value)
    return type(value).__name__ if isinstance(value, BaseException) else HELD_BACK
