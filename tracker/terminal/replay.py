"""replay: is everything still as it was?"""

from __future__ import annotations

import argparse

from tracker.foundation.sandbox import sandbox
from tracker.terminal.installed import installed
from tracker.terminal.output import CommandFailed, Commands, add_command, with_progress
from tracker.upkeep.replay import Report, replay

SHOWN = 100
TEXT = (
    "Compute every stored score of this engine again from the stored text, rubric, answers and day, and compare the "
    "bytes; compare older ones with their stored hash, what lists show with both, every file with its hash and every "
    "count with its rows; walk the audit trail. "
    "Changes nothing, and may run beside the servers. Exit code 1 when something differs."
)


def add_to(commands: Commands) -> None:
    """Describe the command."""
    parser = add_command(commands, "replay", act, TEXT)
    parser.add_argument(
        "--posting",
        metavar="SLUG",
        help="only the opening at /jobs/SLUG, without counts and audit trail",
    )


def act(options: argparse.Namespace) -> int:
    """Print what was compared, then what differs."""
    try:
        report = replay(installed("database", "migrations"), slug=options.posting, progress=with_progress)
    except LookupError:
        raise CommandFailed(f"There is no opening at /jobs/{options.posting}.") from None
    finally:
        sandbox().close()
    print("\n".join(_lines(report)))
    return int(not report.whole)


def _lines(report: Report) -> list[str]:
    lines = [f"Scores {how}: {n}" for how, n in sorted(report.compared.items())] or ["No score is stored."]
    lines.append(f"Files compared with their hash: {report.files}")
    if report.audited:
        lines.append(f"Counts compared with their rows: {report.counts}")
    if report.audited and report.broken_entry is None:
        lines.append("The audit trail fits from its first entry to its last.")
    elif report.audited:
        lines.append(f"The audit trail does not fit from entry {report.broken_entry} on: it was changed or cut.")
    lines += [f"{one.about}: {one.sentence}" for one in report.differences[:SHOWN]]
    more = len(report.differences) - SHOWN
    return [*lines, *([f"… and {more} more"] if more > 0 else []), *(["Nothing differs."] if report.whole else [])]
