"""Prints the table of the fault run at its end."""

from __future__ import annotations

import pytest

from tests.faults import table


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The table, when a fault was tried."""
    if table.LINES:
        terminalreporter.section("What was done, and what was found")
        terminalreporter.write_line(table.markdown())
