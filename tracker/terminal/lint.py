"""lint: style, types and the import ladder, as CI checks them."""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from tracker.terminal.output import Commands, add_command

ROOT = Path(__file__).resolve().parents[2]
BIN = Path(sys.executable).parent
CHECKS = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy",),
    ("lint-imports",),
)


def add_to(commands: Commands) -> None:
    """Describe the command."""
    add_command(commands, "lint", act, "Check style, types and the import ladder.")


def act(_options: argparse.Namespace) -> int:
    """0 when all hold; every check runs, whatever the others say."""
    failed = 0
    for program, *words in CHECKS:
        print(f"{program} {' '.join(words)}".strip(), flush=True)
        failed |= subprocess.call([str(BIN / program), *words], cwd=ROOT)
    return int(bool(failed))
