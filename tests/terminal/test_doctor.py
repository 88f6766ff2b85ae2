"""doctor: one line a check, and an exit code that a script can act on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.terminal.conftest import Command
from tracker.upkeep.doctor import CHECKS


@pytest.fixture
def environment(environment: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """The variables of this installation, with a secret nobody guesses."""
    environment.setenv("SECRET_KEY", "nT4w8kQzYb2LrVx7Hc5MgJd9SfPa3EuW")
    return environment


def test_a_line_for_every_check_and_zero_when_none_is_dangerous(
    environment: pytest.MonkeyPatch, command: Command
) -> None:
    printed = command("doctor")
    lines = printed.out.splitlines()[2:]
    assert (printed.code, len(lines)) == (0, len(CHECKS))


def test_one_when_something_is_dangerous(environment: pytest.MonkeyPatch, command: Command) -> None:
    environment.setenv("SECRET_KEY", "weak")
    printed = command("doctor")
    assert (printed.code, "SECRET_KEY has 4 characters" in printed.out) == (1, True)


def test_advice_counts_when_it_is_asked_to(environment: pytest.MonkeyPatch, command: Command) -> None:
    environment.setenv("PUBLIC_URL", "http://jobs.example.org")
    assert (command("doctor").code, command("doctor", "--strict").code) == (0, 1)


def test_a_folder_that_is_missing_is_said_and_not_made(
    environment: pytest.MonkeyPatch, command: Command, tmp_path: Path
) -> None:
    environment.setenv("TRACKER_DATA", str(tmp_path / "mistyped"))
    printed = command("doctor")
    assert (printed.code, "mistyped is missing. Make or mount it" in printed.out) == (1, True)
    assert not (tmp_path / "mistyped").exists()
