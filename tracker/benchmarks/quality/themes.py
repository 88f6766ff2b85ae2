"""``layouts``: one CV in nine themes must give one assessment; real files of all sorts must be read at all."""

from __future__ import annotations

from pathlib import Path

from tracker import documents
from tracker.benchmarks.quality.measures import Line, Measure
from tracker.benchmarks.quality.scorer import TODAY, rubric_for
from tracker.benchmarks.quality.statistics import interval, mean
from tracker.scoring import assess

_JOB = Path(__file__).with_name("texts") / "job.txt"


def _run(folder: Path) -> tuple[Line, ...]:
    themes = sorted((folder / "rendercv").glob("*.pdf"))
    files = sorted((folder / "docx").glob("*.docx"))
    outcomes = [_outcome(path) for path in themes]
    usual = max(outcomes, key=outcomes.count, default=None)
    same = [float(outcome == usual) for outcome in outcomes]
    read = [float(_is_read(path)) for path in files]
    return (
        Line(f"{len(themes)} themes, statuses and levels equal", *interval(same, mean), target="1.00"),
        Line(f"{len(files)} real DOCX files read", *interval(read, mean), target="1.00"),
    )


def _outcome(path: Path) -> tuple[tuple[str, int], ...]:
    resume = documents.resume(documents.read(path.read_bytes(), path.name), today=TODAY)
    found = assess(resume, rubric_for(_JOB.read_text("utf-8")), today=TODAY)
    return tuple((one.status.value, one.level) for one in found.findings)


def _is_read(path: Path) -> bool:
    try:
        return bool(documents.read(path.read_bytes(), path.name).text.strip())
    except documents.UnreadableDocument:
        return False


MEASURES = (Measure("Layouts", "layouts", _run),)
