"""test: the test suite, with the real servers it needs."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

from tracker.terminal.output import Commands, add_command

ROOT = Path(__file__).resolve().parents[2]


def add_to(commands: Commands) -> None:
    """Describe the command."""
    text = "Run the tests on real Valkey, SQLite and PostgreSQL. Further words go to pytest."
    parser = add_command(commands, "test", act, text, passes_rest=True)
    parser.add_argument("--faults", action="store_true", help="the fault runs only: minutes of killed processes")
    parser.add_argument("--all", action="store_true", help="everything, the fault runs included")


def act(options: argparse.Namespace) -> int:
    """pytest's exit code."""
    command = [sys.executable, "-m", "pytest"]
    if options.faults:
        command += ["-m", "faults"]
    elif not options.all:
        command += ["-m", "not faults"]
    if not any(word.startswith(("-n", "-k", "tests/")) for word in options.rest):
        command += ["-n", str(_processes(options))]
    return subprocess.call([*command, *options.rest], cwd=ROOT)


def _processes(options: argparse.Namespace) -> int:
    """Fault runs mostly wait: for leases to run out, for what was killed to come back. Two at a time do not disturb."""
    return 2 if options.faults else min(4, os.cpu_count() or 1)
