"""``resume_job_pairs``: how long a draft takes, of ads joined to 10,000 characters, each drafted for the first time."""

from __future__ import annotations

import csv
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from statistics import median

from tracker import requirements
from tracker.benchmarks.quality.measures import Line, Measure
from tracker.benchmarks.quality.statistics import interval

_LENGTH = 10_000  # characters
csv.field_size_limit(1 << 24)


def _run(folder: Path) -> tuple[Line, ...]:
    with (folder / "pairs.csv").open(encoding="utf-8", newline="") as file:
        jobs = dict.fromkeys(row["job"] for row in csv.DictReader(file))
    texts = list(long_ads(jobs))
    for text in texts[:1]:
        requirements.draft(text)  # reads the word lists, once a process
    spent = [_milliseconds(text) for text in texts[1:]]
    return (
        Line("a draft, ms of processor time, median", *interval(spent, _middle), target="≤ 50"),
        Line("the slowest of ten", *interval(spent, _slowest_of_ten)),
    )


def long_ads(jobs: Iterable[str]) -> Iterator[str]:
    """Texts of 10,000 characters, of one ad behind another; what is left over is left out."""
    joined = ""
    for job in jobs:
        joined += job + "\n\n"
        if len(joined) >= _LENGTH:
            yield joined[:_LENGTH]
            joined = ""


def _milliseconds(text: str) -> float:
    began = time.process_time()
    requirements.draft(text)
    return 1000 * (time.process_time() - began)


def _middle(spent: Sequence[float]) -> float:
    return median(spent) if spent else 0.0


def _slowest_of_ten(spent: Sequence[float]) -> float:
    return sorted(spent)[len(spent) * 9 // 10] if spent else 0.0


MEASURES = (Measure("Drafts of 10,000 characters", "resume_job_pairs", _run),)
