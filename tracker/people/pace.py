"""Answers that take the same time, whatever was found."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def no_faster_than(seconds: float) -> Iterator[None]:
    """Let the block take at least this long: somebody with a stop-watch learns nothing from it."""
    until = time.monotonic() + seconds
    yield
    time.sleep(max(0.0, until - time.monotonic()))
