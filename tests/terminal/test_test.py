"""test: which tests are run, by how many processes, and whose exit code it is."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.terminal.conftest import Command
from tests.terminal.stand_ins import notes, stand_in

SEVERAL = "-n 4"


@pytest.mark.parametrize(
    ("words", "started"),
    [
        ((), f"-m pytest -m not faults {SEVERAL}"),
        (("--faults",), "-m pytest -m faults -n 2"),
        (("--all",), f"-m pytest {SEVERAL}"),
        (("tests/web", "-x"), "-m pytest -m not faults tests/web -x"),
        (("-k", "letters"), "-m pytest -m not faults -k letters"),
        (("-n", "1"), "-m pytest -m not faults -n 1"),
        (("--durations=5",), f"-m pytest -m not faults {SEVERAL} --durations=5"),
    ],
)
def test_the_words_choose_the_tests_and_a_few_are_run_in_one_process(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], started: str
) -> None:
    monkeypatch.setattr(sys, "executable", str(stand_in(tmp_path, "python")))
    monkeypatch.setattr(os, "cpu_count", lambda: 8)
    assert command("test", *words).code == 0
    assert notes(tmp_path) == [f"python {started}"]


def test_tests_that_fail_are_a_command_that_fails(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(stand_in(tmp_path, "python", then="exit 5")))
    assert command("test").code == 5
