"""doctor: what is wrong with this installation, and what to do about it."""

from __future__ import annotations

import argparse
import os

from tracker.app import create_app
from tracker.config import data_dir_in
from tracker.terminal.output import Commands, add_command, table
from tracker.upkeep.doctor import MISSING, Level, examine

TEXT = (
    "Check configuration and surroundings: one line each, with what to do. Exit code 1 when something is dangerous or "
    "does not answer. Reads the same environment variables as the servers, which refuse to start in production on "
    "what is called danger here."
)


def add_to(commands: Commands) -> None:
    """Describe the command."""
    parser = add_command(commands, "doctor", act, TEXT)
    parser.add_argument("--strict", action="store_true", help="exit code 1 on advice, too")


def act(options: argparse.Namespace) -> int:
    """Print the findings. A folder that is missing is said, not made, as reading the configuration would."""
    folder = data_dir_in(os.environ)
    if not folder.is_dir():
        print(MISSING.format(folder=folder))
        return 1
    found = examine(create_app())
    print(table([(one.finding.level.value, one.name, one.finding.sentence) for one in found], ("", "check", "finding")))
    bad = {Level.DOWN, Level.DANGER} | ({Level.ADVICE} if options.strict else set())
    return int(any(one.finding.level in bad for one in found))
