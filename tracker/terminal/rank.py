"""rank: résumés against a job, without a server and without a database."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tracker.requirements import draft
from tracker.scoring import Assessment, Rubric, Status, assess, check_rubric, from_json, rank, to_json
from tracker.terminal.output import CommandFailed, Commands, add_command, add_today, table
from tracker.terminal.reading import FileRead, facts_of_all, files_in, read_ad

SHOWN = 3
RESUMES = "files, or folders of files; the exit code is 1 when one of them cannot be read"


@dataclass(frozen=True, slots=True)
class Placed:
    """A résumé with its rank ("4", "=4") and what earned it."""

    path: Path
    rank: str
    assessment: Assessment


def add_to(commands: Commands) -> None:
    """Describe the command."""
    parser = add_command(commands, "rank", act, "Rank résumés against a job ad, each number with the words behind it.")
    parser.add_argument("--job", type=Path, required=True, metavar="JOB", help="a job ad, or a rubric as JSON")
    parser.add_argument("resumes", type=Path, nargs="+", metavar="RESUME", help=RESUMES)
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="everything: rubric, findings, evidence with offsets")
    form.add_argument("--table", action="store_true", help="a table (the default)")
    add_today(parser)


def act(options: argparse.Namespace) -> int:
    """Print the ranking; exit code 1 when a file could not be read."""
    rubric = _rubric(options.job)
    scored: dict[Path, Assessment] = {}
    unread: list[FileRead] = []
    for read in facts_of_all(files_in(options.resumes), "Scoring", options.today):
        if read.facts is None:
            unread.append(read)
        else:
            scored[read.path] = assess(read.facts, rubric, today=options.today)
    placed = _place(scored)
    if options.json:
        print(json.dumps(_plain(rubric, placed, unread), ensure_ascii=False, indent=2))
    else:
        print(_table(rubric, placed))
        for read in unread:
            print(f"{read.path}: not ranked. {read.problem}", file=sys.stderr)
    return int(bool(unread))


def _rubric(job: Path) -> Rubric:
    """A rubric file as it is, or one drafted from an ad. CommandFailed when nobody could be ranked with it."""
    rubric = _saved_rubric(job) if job.suffix.lower() == ".json" else draft(read_ad(job).text).rubric
    if not rubric.criteria:
        raise CommandFailed(f"{job}: No requirement was found, so nobody can be ranked. Name what the role asks for.")
    return rubric


def _saved_rubric(job: Path) -> Rubric:
    try:
        rubric = from_json(Rubric, job.read_bytes())
    except OSError as error:
        raise CommandFailed(f"{job}: It cannot be opened ({error.strerror}).") from None
    except ValueError as error:
        raise CommandFailed(f"{job}: This is no rubric ({str(error).rstrip('.')}).") from None
    refused = [problem.sentence for problem in check_rubric(rubric) if problem.refused]
    if refused:
        raise CommandFailed(f"{job}: {' '.join(refused)}")
    return rubric


def _place(scored: dict[Path, Assessment]) -> list[Placed]:
    order = rank([(str(path), one.tier, one.total_tenths) for path, one in scored.items()])
    return [Placed(Path(place.key), place.label, scored[Path(place.key)]) for place in order]


def _table(rubric: Rubric, placed: list[Placed]) -> str:
    rows = [
        (one.rank, f"{one.assessment.total:.1f}", one.assessment.tier.value, name, *_why(rubric, one))
        for one, name in zip(placed, _names([one.path for one in placed]), strict=True)
    ]
    head = ("rank", "total", "musts", "file", "strongest", "missing")
    return table(rows, head, right=frozenset({0, 1}))


def _names(paths: list[Path]) -> list[str]:
    """The name of each file; the whole path of those that share one."""
    count = Counter(path.name for path in paths)
    return [path.name if count[path.name] == 1 else str(path) for path in paths]


def _why(rubric: Rubric, one: Placed) -> tuple[str, str]:
    """The labels of what earned most, and of the heaviest that earned nothing."""
    pairs = list(zip(rubric.criteria, one.assessment.findings, strict=True))
    earned = sorted(pairs, key=lambda pair: -pair[0].weight * pair[1].level)
    strong = [criterion.label for criterion, finding in earned if finding.level > 0][:SHOWN]
    heavy = sorted(pairs, key=lambda pair: -pair[0].weight)
    missing = [
        criterion.label for criterion, finding in heavy if finding.status in (Status.NOT_MET, Status.NO_EVIDENCE)
    ]
    return ", ".join(strong), ", ".join(missing[:SHOWN])


def _plain(rubric: Rubric, placed: list[Placed], unread: list[FileRead]) -> dict[str, Any]:
    return {
        "rubric": json.loads(to_json(rubric)),
        "ranking": [
            {"rank": one.rank, "file": str(one.path), "assessment": json.loads(to_json(one.assessment))}
            for one in placed
        ],
        "not_ranked": [{"file": str(read.path), "reason": read.problem} for read in unread],
    }
