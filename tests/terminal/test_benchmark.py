"""benchmark: the measure gets the words behind its name."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.terminal.conftest import Command


@pytest.mark.parametrize(
    ("measure", "option"), [("pages", "--applicants"), ("quality", "--data"), ("speed", "--rounds")]
)
def test_the_help_of_a_measure_is_its_own(command: Command, measure: str, option: str) -> None:
    printed = command("benchmark", measure, "--help")
    assert (printed.code, f"tracker benchmark {measure} [-h]" in printed.out, option in printed.out) == (0, True, True)


def test_what_the_measure_was_asked_gets_to_it(command: Command, tmp_path: Path) -> None:
    printed = command("benchmark", "quality", "--data", tmp_path / "none")
    said = f"There is no folder {tmp_path / 'none'}. Name the one that holds the sets with --data.\n"
    assert (printed.code, printed.err) == (2, said)


def test_a_measure_that_is_not_there_is_refused(command: Command) -> None:
    printed = command("benchmark", "beets")
    assert (printed.code, "invalid choice: 'beets' (choose from" in printed.err) == (2, True)
