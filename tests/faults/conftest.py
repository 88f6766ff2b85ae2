"""Prints the table of the fault run at its end, whichever process a row ran in."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from tests.faults import table

TABLE = "line of the table"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """The lines that a test wrote leave its process with its report."""
    item.user_properties.extend((TABLE, cells) for cells in table.taken())
    report = yield
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The table, when a fault was tried."""
    reports = [report for outcome in ("passed", "failed") for report in terminalreporter.getreports(outcome)]
    lines = [cells for report in reports for name, cells in report.user_properties if name == TABLE]
    if lines:
        terminalreporter.section("What was done, and what was found")
        terminalreporter.write_line(table.markdown(lines))
