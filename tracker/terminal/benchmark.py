"""benchmark: the commands that print the figures we claim, beside their baselines."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from tracker.benchmarks import pages, quality, speed
from tracker.terminal.output import CommandFailed, Commands, add_command

MEASURES: dict[str, Callable[[list[str]], int]] = {"pages": pages.main, "quality": quality.main, "speed": speed.main}


def add_to(commands: Commands) -> None:
    """Describe the command."""
    text = (
        "Measure, and print the figures beside their baselines. Further words go to the measure (try --help after it)."
    )
    parser = add_command(commands, "benchmark", act, text, passes_rest=True)
    parser.add_argument("measure", choices=sorted(MEASURES), metavar="MEASURE", help=", ".join(sorted(MEASURES)))


def act(options: argparse.Namespace) -> int:
    """Run the measure."""
    if options.measure not in MEASURES:
        raise CommandFailed(f"There is no measure {options.measure}.")
    return MEASURES[options.measure](options.rest)
