"""run: broker, worker, sweeper and web on one machine."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from tracker.config import data_dir_in
from tracker.demo.seed import COUNT
from tracker.serve.checks import CannotStart
from tracker.serve.start import Options, serve
from tracker.terminal.output import CommandFailed, Commands, add_command, at_least


def add_to(commands: Commands) -> None:
    """Describe the command."""
    parser = add_command(commands, "run", act, "Run everything on this machine until Ctrl-C.")
    parser.add_argument("--port", type=int, default=8000, metavar="N", help="port of the web server (default: 8000)")
    parser.add_argument("--host", default="127.0.0.1", metavar="H", help="address to listen on (default: 127.0.0.1)")
    parser.add_argument(
        "--data",
        type=Path,
        default=data_dir_in(os.environ),
        metavar="DIR",
        help="folder for everything kept (default: TRACKER_DATA, or else .data)",
    )
    parser.add_argument(
        "--demo",
        type=at_least(1),
        nargs="?",
        const=COUNT,
        default=0,
        metavar="N",
        help=f"add {COUNT} fictional applicants, or N; refused beside real ones",
    )
    parser.add_argument("--workers", type=at_least(1), default=2, metavar="N", help="worker processes (default: 2)")


def act(options: argparse.Namespace) -> int:
    """Run until stopped."""
    try:
        return serve(
            Options(
                host=options.host,
                port=options.port,
                data_dir=options.data.resolve(),
                demo=options.demo,
                worker_processes=options.workers,
            )
        )
    except CannotStart as reason:
        raise CommandFailed(str(reason)) from None
