"""``resume_job_pairs``: does the score follow a fit that somebody else gave, across jobs and within one?"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tracker.benchmarks.quality.baselines import corpus_of
from tracker.benchmarks.quality.comparing import Score, lines_for
from tracker.benchmarks.quality.measures import Line, Measure
from tracker.benchmarks.quality.statistics import area_under_curve, pairwise, spearman

_GOOD, _NO = frozenset({"strong", "good"}), frozenset({"weak", "hard_negative"})
csv.field_size_limit(1 << 24)


@dataclass(frozen=True, slots=True)
class _Pair:
    job: str
    resume: str
    fit: float
    match: str


@dataclass(frozen=True, slots=True)
class _Scored:
    pair: _Pair
    score: float


def _run(folder: Path) -> tuple[Line, ...]:
    with (folder / "pairs.csv").open(encoding="utf-8", newline="") as file:
        pairs = [
            _Pair(row["job"], row["resume"], float(row["score"]), row["match_type"]) for row in csv.DictReader(file)
        ]
    corpus = corpus_of([pair.resume for pair in pairs])

    def scored(score: Score) -> list[_Scored]:
        return [_Scored(pair, score(pair.job, pair.resume)) for pair in pairs]

    def by_job(score: Score) -> list[list[_Scored]]:
        jobs: dict[str, list[_Scored]] = {}
        for one in scored(score):
            jobs.setdefault(one.pair.job, []).append(one)
        return list(jobs.values())

    return (
        *lines_for("good vs no, AUC", "≥ .90", corpus, scored, _good_from_no),
        *lines_for("Spearman", "≥ .62", corpus, scored, _correlation),
        *lines_for("within a job, pairwise", "≥ .85", corpus, by_job, _within),
    )


def _good_from_no(units: Sequence[_Scored]) -> float:
    good = [one.score for one in units if one.pair.match in _GOOD]
    return area_under_curve(good, [one.score for one in units if one.pair.match in _NO])


def _correlation(units: Sequence[_Scored]) -> float:
    return spearman([one.score for one in units], [one.pair.fit for one in units])


def _within(jobs: Sequence[list[_Scored]]) -> float:
    counted = [pairwise([one.score for one in job], [one.pair.fit for one in job]) for job in jobs]
    pairs = sum(pairs for _, pairs in counted)
    return sum(won for won, _ in counted) / pairs if pairs else 0.0


MEASURES = (Measure("Pairs of job and résumé", "resume_job_pairs", _run),)
