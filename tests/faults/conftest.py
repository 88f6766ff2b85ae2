"""The lines of the table go with the report of their test, as another process prints them; the run ends in time."""

from __future__ import annotations

import time
from collections.abc import Generator

import pytest

from tests.faults import table

LONGEST = 40 * 60  # seconds
_began = time.monotonic()


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Each row ends by itself; one that would begin too late fails instead, so that the run does."""
    if _is_over(item):
        pytest.fail(f"The fault run has taken {LONGEST // 60} minutes, so {item.name} was not begun. Run it by itself.")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, None, None]:
    """A row that ends too late fails as well: the whole run is promised to be over by then."""
    yield
    if _is_over(item):
        pytest.fail(f"The fault run has taken more than {LONGEST // 60} minutes when {item.name} ended.")


def _is_over(item: pytest.Item) -> bool:
    return item.get_closest_marker("faults") is not None and time.monotonic() - _began > LONGEST


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """The lines that a test wrote leave its process with its report."""
    item.user_properties.extend((table.NAME, cells) for cells in table.taken())
    report = yield
    return report
