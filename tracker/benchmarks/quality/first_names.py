"""``names``: the same résumé under every name, with the pronouns that go with it, must give the same findings."""

from __future__ import annotations

import csv
from pathlib import Path

from tracker.benchmarks.quality.measures import Line, Measure
from tracker.benchmarks.quality.scorer import TODAY, resume_from, rubric_for
from tracker.benchmarks.quality.statistics import interval, mean
from tracker.scoring import Status, assess

_TEXTS = Path(__file__).with_name("texts")
_PRONOUNS = {"female": ("She", "her"), "male": ("He", "his")}
Outcome = tuple[tuple[Status, int, str], ...]


def _run(folder: Path) -> tuple[Line, ...]:
    with (folder / "first_names.csv").open(encoding="utf-8", newline="") as file:
        people = [(row["name"], row["gender"]) for row in csv.DictReader(file)]
    resume = (_TEXTS / "resume.txt").read_text("utf-8")
    job = (_TEXTS / "job.txt").read_text("utf-8")
    outcomes = [_outcome(job, resume, name, gender) for name, gender in people]
    same = [float(outcome == outcomes[0]) for outcome in outcomes]
    return (Line(f"{len(people)} names, findings equal", *interval(same, mean), target="1.00"),)


def _outcome(job: str, resume: str, name: str, gender: str) -> Outcome:
    subject, possessive = _PRONOUNS.get(gender, ("They", "their"))
    text = resume.format(name=name, mail=name.lower(), subject=subject, possessive=possessive)
    found = assess(resume_from(text), rubric_for(job), today=TODAY)
    return tuple((one.status, one.level, one.sentence) for one in found.findings)


MEASURES = (Measure("Names swapped", "names", _run),)
