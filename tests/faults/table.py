"""The table that a fault run ends with: a line for every fault on every database, whether it held or not.

Rows may run in processes of their own: ``LINES`` are those of this process, until a report takes them to the one that
prints.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import pytest

HEADS = ("row", "database", "what was done", "expected", "found", "seconds", "")
NAME = "line of the fault table"  # of what a report carries
LINES: list[Line] = []


@dataclass(slots=True)
class Line:
    """One fault on one database. ``found`` is said by the test as it finds it; ``held`` once nothing failed."""

    row: str
    database: str
    done: str
    expected: str
    found: str = ""
    seconds: float = 0.0
    held: bool = False
    verdict: str = "held"  # what is said when it held

    def cells(self) -> tuple[str, ...]:
        """As printed."""
        verdict = self.verdict if self.held else "FAILED"
        return (self.row, self.database, self.done, self.expected, self.found, f"{self.seconds:.0f}", verdict)


@contextmanager
def line(row: str, database: str, *, done: str, expected: str) -> Iterator[Line]:
    """A line of the table, written when the test ends, however it ends."""
    told, began = Line(row, database, done, expected), time.monotonic()
    try:
        yield told
        told.held = True
    finally:
        told.seconds = time.monotonic() - began
        LINES.append(told)


def taken() -> list[tuple[str, ...]]:
    """The cells of the lines since the last call, as a report can carry them to another process."""
    cells = [one.cells() for one in LINES]
    LINES.clear()
    return cells


def print_lines(reporter: pytest.TerminalReporter) -> None:
    """The lines that came with the reports, when a fault was tried, whichever process it ran in."""
    reports = [report for outcome in ("passed", "failed") for report in reporter.getreports(outcome)]
    lines = [cells for report in reports for name, cells in report.user_properties if name == NAME]
    if lines:
        reporter.section("What was done, and what was found")
        reporter.write_line(markdown(lines))


def markdown(lines: Sequence[Sequence[str]]) -> str:
    """The cells of these lines under their heads, in the order of their rows."""
    rows = [HEADS, tuple("---" for _ in HEADS), *sorted(lines, key=lambda cells: cells[0])]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in rows)
