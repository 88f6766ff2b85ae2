"""Sends the lines of the table with the report of their test: the process that prints them is another."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from tests.faults import table


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """The lines that a test wrote leave its process with its report."""
    item.user_properties.extend((table.NAME, cells) for cells in table.taken())
    report = yield
    return report
