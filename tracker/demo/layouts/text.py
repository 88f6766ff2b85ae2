"""Plain text, wrapped by hand as people do: headings in capitals, dashes for bullets."""

from __future__ import annotations

import textwrap

from tracker.demo.layouts.lines import Line, lines
from tracker.demo.sheet import Sheet


def text(sheet: Sheet) -> bytes:
    """The résumé in UTF-8, lines of at most 92 characters."""
    return "\n".join(_set(line) for line in lines(sheet)).encode()


def _set(line: Line) -> str:
    if line.style == "heading":
        return f"\n{line.words.upper()}\n{'-' * len(line.words)}"
    if line.style == "entry":
        return f"\n{line.words}"
    if line.style == "bullet":
        return textwrap.fill(line.words, 92, initial_indent="- ", subsequent_indent="  ")
    return textwrap.fill(line.words, 92)
