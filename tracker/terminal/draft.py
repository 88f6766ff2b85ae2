"""draft: a posting and a rubric from a job ad."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from tracker.requirements import Draft, draft, readable, to_json
from tracker.terminal.output import Commands, add_command
from tracker.terminal.reading import files_in, read_all


def add_to(commands: Commands) -> None:
    """Describe the command."""
    parser = add_command(commands, "draft", act, "Draft a posting and a rubric from job ads.")
    parser.add_argument("jobs", type=Path, nargs="+", metavar="JOB", help="PDF, DOCX, HTML or text files")
    parser.add_argument(
        "--json", action="store_true", help="the structure with character offsets; several files give a list"
    )
    parser.add_argument("--check", action="store_true", help="only the warnings; exit code 1 when there are any")


def act(options: argparse.Namespace) -> int:
    """Print the drafts."""
    drafts: list[tuple[Path, Draft]] = []
    failed = False
    for read in read_all(files_in(options.jobs), "Drafting"):
        if read.document is None:
            print(f"{read.path}: {read.problem}", file=sys.stderr)
            failed = True
        else:
            drafts.append((read.path, draft(read.document.text)))
    if options.check:
        return _check(drafts) or int(failed)
    if options.json:
        plain = [to_json(one) for _, one in drafts]
        print(
            json.dumps(plain[0] if len(options.jobs) == 1 and len(plain) == 1 else plain, ensure_ascii=False, indent=2)
        )
    else:
        print("\n\n".join(readable(one) for _, one in drafts))
    return int(failed)


def _check(drafts: list[tuple[Path, Draft]]) -> int:
    found = 0
    for path, one in drafts:
        for warning in one.warnings:
            found = 1
            print(f"{path}: {warning.kind.value}: {warning.sentence}")
    return found
