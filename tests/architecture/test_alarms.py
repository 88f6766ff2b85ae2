"""docs/operations.md tells of all that may call somebody: figures, the checks of the doctor, and lines of the log."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from flask import Flask

from tests.conftest import NOW
from tracker.upkeep.doctor import CHECKS
from tracker.web.metrics import exposition

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "operations.md").read_text()
LINE = re.compile(r'log\.(?:warning|error)\(\s*"(\w+)"')


def unspoken(names: Iterable[str]) -> set[str]:
    """Those that the page has neither as code nor in emphasis nor in a cell of a table."""
    return {name for name in names if not re.search(rf"[`*|] ?{re.escape(name)}[ {{`*|]", PAGE)}


def test_every_figure_is_on_the_page(app: Flask) -> None:
    with app.test_request_context():
        figures = re.findall(r"^# TYPE (\w+)", exposition(now=NOW).decode(), re.MULTILINE)
    assert (len(figures) > 5, unspoken(figures)) == (True, set())


def test_every_check_of_the_doctor_is_on_the_page() -> None:
    assert unspoken(CHECKS) == set()


@pytest.mark.parametrize("folder", ["tracker", "workers"])
def test_every_line_that_warns_is_on_the_page(folder: str) -> None:
    lines = {line for path in (ROOT / folder).rglob("*.py") for line in LINE.findall(path.read_text())}
    assert (lines == set(), unspoken(lines)) == (False, set())
