"""Why work failed: a sentence for people, and a trace for whoever mends it. Neither holds personal data.

The message of an exception may quote what somebody typed, so it is kept only where we wrote it ourselves.
"""

from __future__ import annotations

import errno
import traceback
from pathlib import Path

from celery.exceptions import SoftTimeLimitExceeded
from sqlalchemy.exc import OperationalError, SQLAlchemyError

from tracker.foundation.sandbox import ParserFault

ROOT = Path(__file__).resolve().parents[3]


class NotYet(Exception):
    """The work cannot be done now through no fault of its own; try again in ``seconds``, no attempt consumed."""

    def __init__(self, seconds: float, reason: str) -> None:
        super().__init__(reason)
        self.seconds = seconds


class GiveUp(Exception):
    """Trying again cannot help: a dead letter at once, with the sentence as its reason."""


OURS = (GiveUp, NotYet, ParserFault)  # their text is a sentence of ours
FULL_DISK = "The disk is full. Make room, then try again."
SENTENCES: tuple[tuple[type[Exception], str], ...] = (
    (SoftTimeLimitExceeded, "It took longer than any piece of work may take."),
    (MemoryError, "It needed more memory than there is."),
    (FileNotFoundError, "The file is not in the folder of files."),
    (PermissionError, "The folder of files cannot be read or written."),
    (OperationalError, "The database did not answer."),
    (SQLAlchemyError, "The database refused what was to be stored."),
    (OSError, "The disk or the network did not do what was asked."),
)
UNFORESEEN = "Something failed that we did not foresee."


def sentence_of(error: Exception) -> str:
    """What happened, in words for the page of failed work."""
    if isinstance(error, OURS):
        return str(error)
    if isinstance(error, OSError) and error.errno == errno.ENOSPC:
        return FULL_DISK
    return next((sentence for kind, sentence in SENTENCES if isinstance(error, kind)), UNFORESEEN)


def trace_of(error: BaseException) -> str:
    """The name of the error and the last place of our own code it passed: ``KeyError in tracker/x.py:12 read``."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(ROOT) and ".venv" not in frame.filename]
    if not ours:
        return type(error).__name__
    last = ours[-1]
    return f"{type(error).__name__} in {Path(last.filename).relative_to(ROOT)}:{last.lineno} {last.name}"
