"""draft: a posting and a rubric from a job ad."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from tracker.requirements import Draft, DraftWarning, draft, readable, to_json
from tracker.terminal.output import Commands, add_command
from tracker.terminal.reading import files_in, read_ads


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
    for read in read_ads(files_in(options.jobs), "Drafting"):
        if read.document is None:
            print(f"{read.path}: {read.problem}", file=sys.stderr)
            failed = True
        else:
            drafts.append((read.path, draft(read.document.text)))
    if options.check:
        return _check(drafts) or int(failed)
    print(_json(drafts, one=len(options.jobs) == 1) if options.json else _text(drafts))
    return int(failed)


def _json(drafts: list[tuple[Path, Draft]], *, one: bool) -> str:
    """The draft of the one ad, or a list of them, each with its file."""
    plain = [to_json(found) for _, found in drafts]
    named = [{"file": str(path), **found} for (path, _), found in zip(drafts, plain, strict=True)]
    return json.dumps(plain[0] if one and len(plain) == 1 else named, ensure_ascii=False, indent=2)


def _text(drafts: list[tuple[Path, Draft]]) -> str:
    """The drafts one after the other, each under its file when there are several."""
    if len(drafts) == 1:
        return readable(drafts[0][1])
    return "\n\n".join(f"{path}\n{'=' * len(str(path))}\n{readable(one)}" for path, one in drafts)


def _check(drafts: list[tuple[Path, Draft]]) -> int:
    """Print a line a warning: file, kind, sentence, what to write instead, and where; 1 when there are any."""
    found = 0
    for path, one in drafts:
        for warning in one.warnings:
            found = 1
            print(f"{path}: {warning.kind.value}: {_line(warning)}")
    return found


def _line(warning: DraftWarning) -> str:
    instead = f" Instead: {warning.instead}." if warning.instead else ""
    words = warning.source
    where = f" (characters {words.start} to {words.end})" if words is not None else ""
    return f"{warning.sentence}{instead}{where}"
