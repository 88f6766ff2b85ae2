"""The command: which folder, which sets, and the table."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from tracker.benchmarks.quality.measures import Line, Measure
from tracker.benchmarks.quality.registry import measures
from tracker.benchmarks.quality.table import heading, rows_of


def main(argv: Sequence[str]) -> int:
    """Print the table for the sets under ``--data``; 0 when at least one set was there, 2 when none was."""
    parser = argparse.ArgumentParser(prog="python3 -m tracker benchmark quality", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder that holds the sets")
    parser.add_argument("--only", default="", help="run only sets whose folder or title holds this word")
    options = parser.parse_args(argv)
    if not options.data.is_dir():
        print(f"There is no folder {options.data}. Name the one that holds the sets with --data.", file=sys.stderr)
        return 2
    chosen = [one for one in measures() if options.only.lower() in f"{one.folder} {one.title}".lower()]
    present = [_printed(one, options.data / one.folder) for one in chosen]
    if any(present):
        return 0
    print("None of the sets is there, so nothing was measured.", file=sys.stderr)
    return 2


def _printed(measure: Measure, folder: Path) -> bool:
    if not folder.is_dir():
        print(f"\n{measure.title}: the folder {folder} is missing, so this set was left out.")
        return False
    began = time.perf_counter()
    lines: tuple[Line, ...] = measure.run(folder)
    print(f"\n{heading(measure.title, time.perf_counter() - began)}")
    print("\n".join(rows_of(lines)))
    return True
