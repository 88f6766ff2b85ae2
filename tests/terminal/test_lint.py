"""lint: every check is run, whatever the others say, and one that fails is enough."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.terminal.conftest import Command
from tests.terminal.stand_ins import notes, stand_in
from tracker.terminal import lint

STARTED = ["ruff check .", "ruff format --check .", "mypy ", "lint-imports "]


@pytest.mark.parametrize(
    ("failing", "code"), [((), 0), (("ruff",), 1), (("mypy",), 1), (("lint-imports",), 1), (("ruff", "mypy"), 1)]
)
def test_all_checks_are_run_and_one_that_fails_is_enough(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: tuple[str, ...], code: int
) -> None:
    for name in ("ruff", "mypy", "lint-imports"):
        stand_in(tmp_path, name, then=f"exit {2 if name in failing else 0}")
    monkeypatch.setattr(lint, "BIN", tmp_path)
    assert (command("lint").code, notes(tmp_path)) == (code, STARTED)


def test_the_checks_are_there_and_look_at_the_whole_product() -> None:
    assert [program for program, *_words in lint.CHECKS if not (lint.BIN / program).is_file()] == []
    assert (lint.ROOT / "pyproject.toml").is_file()
