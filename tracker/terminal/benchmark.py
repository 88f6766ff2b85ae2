"""benchmark: the commands that print the figures we claim, beside their baselines."""

from __future__ import annotations

import argparse
import importlib

from tracker.terminal.output import Commands, add_command

MEASURES = ("pages", "quality", "speed")  # modules of tracker.benchmarks; only the one asked for is loaded


def add_to(commands: Commands) -> None:
    """Describe the command."""
    text = "Measure, and print the figures beside their baselines."
    parser = add_command(commands, "benchmark", act, text)
    parser.add_argument("measure", choices=MEASURES, metavar="MEASURE", help=", ".join(MEASURES))
    parser.add_argument("words", nargs=argparse.REMAINDER, metavar="…", help="for the measure; --help behind its name")


def act(options: argparse.Namespace) -> int:
    """Run the measure."""
    return int(importlib.import_module(f"tracker.benchmarks.{options.measure}").main(options.words))
