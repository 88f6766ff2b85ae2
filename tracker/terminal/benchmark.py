"""benchmark: the commands that print the figures we claim, beside their baselines."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from tracker.benchmarks import pages, quality, speed
from tracker.terminal.output import Commands, add_command

MEASURES: dict[str, Callable[[list[str]], int]] = {"pages": pages.main, "quality": quality.main, "speed": speed.main}


def add_to(commands: Commands) -> None:
    """Describe the command."""
    text = "Measure, and print the figures beside their baselines."
    parser = add_command(commands, "benchmark", act, text)
    parser.add_argument("measure", choices=sorted(MEASURES), metavar="MEASURE", help=", ".join(sorted(MEASURES)))
    parser.add_argument("words", nargs=argparse.REMAINDER, metavar="…", help="for the measure; --help behind its name")


def act(options: argparse.Namespace) -> int:
    """Run the measure."""
    return MEASURES[options.measure](options.words)
