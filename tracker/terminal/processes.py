"""sweeper, worker and web: the processes of a deployment of several machines, one a command."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from tracker.app import create_app
from tracker.config import from_environment
from tracker.serve import programs
from tracker.serve.checks import CannotStart
from tracker.serve.first_start import prepare_database
from tracker.terminal.output import CommandFailed, Commands, add_command, at_least


def add_to(commands: Commands) -> None:
    """Describe the commands."""
    add_command(commands, "sweeper", lambda _: _become(programs.sweeper(_data())), "Find lost work, until stopped.")
    worker = add_command(commands, "worker", _worker, "Read and score, until stopped.")
    worker.add_argument("--processes", type=at_least(1), default=2, metavar="N", help="worker processes (default: 2)")
    web = add_command(commands, "web", _web, "Serve pages, until stopped.")
    web.add_argument("--host", default="0.0.0.0", metavar="H", help="address to listen on (default: 0.0.0.0)")  # noqa: S104
    web.add_argument("--port", type=int, default=8000, metavar="N", help="port (default: 8000)")
    add_command(commands, "migrate", _migrate, "Bring the database to this version, and load the catalogue.")


def _worker(options: argparse.Namespace) -> int:
    return _become(programs.worker(_data(), processes=options.processes))


def _web(options: argparse.Namespace) -> int:
    return _become(programs.web(_data(), host=options.host, port=options.port))


def _migrate(_options: argparse.Namespace) -> int:
    try:
        prepare_database(create_app(), say=print)
    except CannotStart as reason:
        raise CommandFailed(str(reason)) from None
    return 0


def _data() -> Path:
    return from_environment().data_dir


def _become(program: programs.Program) -> int:
    """Replace this process, so that signals reach the program itself."""
    os.execvp(program.command[0], program.command)  # noqa: S606 - our own programs
