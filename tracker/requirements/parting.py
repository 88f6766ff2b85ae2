"""A text into the parts that joints divide."""

from __future__ import annotations

import re
from collections.abc import Iterator


def parted(text: str, joint: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """(start, end) of what stands before, between and behind the places of ``joint``; empty parts too."""
    start = 0
    for found in joint.finditer(text):
        yield start, found.start()
        start = found.end()
    yield start, len(text)
