"""draft: a posting and a rubric from a job ad."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import dataclass
from pathlib import Path

from tracker.requirements import Draft, DraftWarning, draft, readable, to_json
from tracker.terminal.output import Commands, add_command
from tracker.terminal.reading import files_in, read_ads


@dataclass(frozen=True, slots=True)
class Drafted:
    """A file, its text as it was read, which every offset counts in, and the draft."""

    path: Path
    text: str
    draft: Draft


def add_to(commands: Commands) -> None:
    """Describe the command."""
    parser = add_command(commands, "draft", act, "Draft a posting and a rubric from job ads.")
    what = "PDF, DOCX, HTML or text files, folders of them, or - for what comes through a pipe"
    parser.add_argument("jobs", type=Path, nargs="+", metavar="JOB", help=what)
    parser.add_argument(
        "--json",
        action="store_true",
        help="the structure with character offsets and the text they count in; a list but for one file",
    )
    parser.add_argument(
        "--check",
        action="store_true",
        help="only the warnings; exit code 1 when there are any, or a file is unreadable",
    )


def act(options: argparse.Namespace) -> int:
    """Print the drafts."""
    drafts: list[Drafted] = []
    failed = False
    for read in read_ads(files_in(options.jobs), "Drafting"):
        if read.document is None:
            print(f"{read.path}: {read.problem}", file=sys.stderr)
            failed = True
        else:
            drafts.append(Drafted(read.path, read.document.text, draft(read.document.text)))
    failed = failed or (options.check and any(one.draft.warnings for one in drafts))
    print(_printed(drafts, options), end="")
    return int(failed)


def _printed(drafts: list[Drafted], options: argparse.Namespace) -> str:
    if options.json:
        is_one = len(options.jobs) == len(drafts) == 1 and not options.jobs[0].is_dir()
        return _json(drafts, is_one=is_one, check=options.check) + "\n"
    if options.check:
        return "".join(f"{one.path}: {_line(warning)}\n" for one in drafts for warning in one.draft.warnings)
    return _text(drafts)


def _json(drafts: list[Drafted], *, is_one: bool, check: bool) -> str:
    """The draft of the one ad, or a list of them, each with its file; to check, with the warnings alone."""
    plain = []
    for one in drafts:
        found = to_json(one.draft)
        named = {} if is_one else {"file": str(one.path)}
        plain.append({**named, **({"warnings": found["warnings"]} if check else found), "text": one.text})
    return json.dumps(plain[0] if is_one else plain, ensure_ascii=False, indent=2)


def _text(drafts: list[Drafted]) -> str:
    """The drafts one after the other, each under its file when there are several."""
    if len(drafts) == 1:
        return readable(drafts[0].draft)
    return "\n\n".join(f"{one.path}\n{'=' * len(str(one.path))}\n{readable(one.draft)}" for one in drafts)


def _line(warning: DraftWarning) -> str:
    """Kind, sentence, what to write instead, and where."""
    instead = f" Instead: {warning.instead}." if warning.instead else ""
    words = warning.source
    where = f" (characters {words.start} to {words.end})" if words is not None else ""
    return f"{warning.kind.value}: {warning.sentence}{instead}{where}"
