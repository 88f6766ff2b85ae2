"""The commands. Each is a file in ``commands``; this one reads the command line and calls it."""

from __future__ import annotations

import argparse
import sys

from tracker.serve.checks import CannotStart
from tracker.terminal import admin, benchmark, draft, lint, parse, processes, rank, run, test
from tracker.terminal.output import CommandFailed

COMMANDS = (run, test, lint, admin, draft, parse, rank, benchmark, processes)
DESCRIPTION = "A self-hosted applicant tracker whose ranking opens onto the words that earned it."


def run_command(words: list[str]) -> int:
    """Run the command in ``words``; the exit code. What is wrong is one sentence on standard error."""
    parser = build_parser()
    options, rest = parser.parse_known_args(words)
    if not hasattr(options, "act"):
        parser.print_help()
        return 2
    if rest and not options.passes_rest:
        parser.error(f"unrecognized arguments: {' '.join(rest)}")
    options.rest = rest
    try:
        return int(options.act(options))
    except (CannotStart, CommandFailed) as failure:
        print(failure, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def build_parser() -> argparse.ArgumentParser:
    """Every command with its help."""
    parser = argparse.ArgumentParser("python3 -m tracker", description=DESCRIPTION)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    for module in COMMANDS:
        module.add_to(commands)
    return parser
