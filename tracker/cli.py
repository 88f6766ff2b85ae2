"""The commands. Each is a file in ``terminal``; only the one asked for is loaded, so that ``--help`` is quick."""

from __future__ import annotations

import argparse
import errno
import importlib
import os
import sys

from tracker.config import BadSettings
from tracker.terminal.output import CommandFailed

DESCRIPTION = "A self-hosted applicant tracker whose ranking opens onto the words that earned it."
READER_GONE = 141  # as the shell says of a program whose reader, "head" say, has had enough
COMMANDS = {
    "run": ("run", "run everything on this machine until Ctrl-C"),
    "test": ("test", "run the tests on real Valkey, SQLite and PostgreSQL"),
    "lint": ("lint", "check style, types and the import ladder"),
    "admin": ("admin", "print a one-time link to make the first admin account"),
    "draft": ("draft", "draft a posting and a rubric from job ads"),
    "parse": ("parse", "show the facts read in a résumé"),
    "rank": ("rank", "rank résumés against a job ad"),
    "benchmark": ("benchmark", "print the figures we claim, beside their baselines"),
    "doctor": ("doctor", "check configuration and surroundings, and say what to do"),
    "backup": ("backup", "write every row and file of one moment to one archive, while the servers run"),
    "restore": ("backup", "fill an empty installation from a backup"),
    "replay": ("replay", "compute every stored score again and compare; check files and audit trail"),
    "web": ("processes", "serve pages, in a deployment of several machines"),
    "worker": ("processes", "read and score, in a deployment of several machines"),
    "sweeper": ("processes", "find lost work, in a deployment of several machines"),
    "migrate": ("processes", "bring the database to this version, and load the catalogue"),
}


def run_command(words: list[str]) -> int:
    """Run the command in ``words``; the exit code. What is wrong is one sentence on standard error."""
    parser = build_parser(words[0] if words else "")
    options, rest = parser.parse_known_args(words)
    if not hasattr(options, "act"):
        parser.print_help()
        return 2
    if rest and not options.passes_rest:
        parser.error(f"unrecognized arguments: {' '.join(rest)}")
    options.rest = rest
    try:
        code = int(options.act(options))
        sys.stdout.flush()
    except BrokenPipeError:
        _print_nothing_more()
        return READER_GONE
    except (BadSettings, CommandFailed) as failure:
        print(failure, file=sys.stderr)
        return 2
    except OSError as failure:
        if failure.errno != errno.ENOSPC:
            raise
        _print_nothing_more()
        print("The disk is full: not everything could be written. Make room, then try again.", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    return code


def _print_nothing_more() -> None:
    """What is left unwritten goes nowhere, or Python complains once more when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def build_parser(command: str) -> argparse.ArgumentParser:
    """The parser with ``command`` in full, and every other command by its name and a line."""
    parser = argparse.ArgumentParser("python3 -m tracker", description=DESCRIPTION)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    if command in COMMANDS:
        importlib.import_module(f"tracker.terminal.{COMMANDS[command][0]}").add_to(commands)
        return parser
    for name, (_module, text) in COMMANDS.items():
        commands.add_parser(name, help=text)
    return parser
