"""``smoke``: short notes about candidates and jobs. Too easy to tell good engines apart; a bad one shows."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tracker.benchmarks.quality.baselines import corpus_of
from tracker.benchmarks.quality.comparing import Score, lines_for
from tracker.benchmarks.quality.measures import Line, Measure
from tracker.benchmarks.quality.statistics import area_under_curve, spearman

_FIT = {"no_fit": 0, "weak": 1, "medium": 2, "strong": 3}


@dataclass(frozen=True, slots=True)
class _Scored:
    fit: int
    score: float


def _run(folder: Path) -> tuple[Line, ...]:
    candidates = {row["candidate_id"]: row["cv_text"] for row in _rows(folder / "candidates.csv")}
    jobs = {row["job_id"]: f"{row['job_title']}\n\n{row['job_description']}" for row in _rows(folder / "jobs.csv")}
    gold = [
        (jobs[row["job_id"]], candidates[row["candidate_id"]], _FIT[row["expected_label"]])
        for row in _rows(folder / "gold_eval_pairs_reduced.csv")
    ]
    corpus = corpus_of(list(candidates.values()))

    def scored(score: Score) -> list[_Scored]:
        return [_Scored(fit, score(job, text)) for job, text, fit in gold]

    return (
        *lines_for("strong vs no fit, AUC", "", corpus, scored, _strong_from_none),
        *lines_for("Spearman", "", corpus, scored, _correlation),
    )


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _strong_from_none(units: Sequence[_Scored]) -> float:
    return area_under_curve([one.score for one in units if one.fit == 3], [one.score for one in units if not one.fit])


def _correlation(units: Sequence[_Scored]) -> float:
    return spearman([one.score for one in units], [float(one.fit) for one in units])


MEASURES = (Measure("Short notes", "smoke", _run),)
