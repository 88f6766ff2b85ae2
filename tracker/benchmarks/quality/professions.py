"""``category_ranking``: do résumés of a profession come first for its posts? The truth is silver: compare systems."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tracker.benchmarks.quality.baselines import corpus_of
from tracker.benchmarks.quality.comparing import Score, lines_for
from tracker.benchmarks.quality.measures import Line, Measure
from tracker.benchmarks.quality.scorer import file_text
from tracker.benchmarks.quality.statistics import mean, ndcg

_FOLDERS = {"IT": "INFORMATION-TECHNOLOGY"}


@dataclass(frozen=True, slots=True)
class _Post:
    profession: str
    text: str


@dataclass(frozen=True, slots=True)
class _Ranking:
    scores: tuple[float, ...]
    relevant: tuple[bool, ...]


def _run(folder: Path) -> tuple[Line, ...]:
    with (folder / "job_posts.csv").open(encoding="utf-8", newline="") as file:
        posts = [_Post(_folder(row["occupation"]), row["post"]) for row in csv.DictReader(file)]
    files = sorted((folder / "resumes").glob("*/*.pdf"))
    resumes = [(path.parent.name, file_text(path)) for path in files]
    corpus = corpus_of([text for _, text in resumes])

    def rankings(score: Score) -> list[_Ranking]:
        return [
            _Ranking(
                tuple(score(post.text, text) for _, text in resumes),
                tuple(profession == post.profession for profession, _ in resumes),
            )
            for post in posts
        ]

    return lines_for(f"NDCG@10 over {len(resumes)} résumés", "≥ .70", corpus, rankings, _mean_ndcg)


def _folder(occupation: str) -> str:
    return _FOLDERS.get(occupation, occupation.upper().replace(" ", "-"))


def _mean_ndcg(rankings: Sequence[_Ranking]) -> float:
    return mean([ndcg(one.scores, one.relevant) for one in rankings])


MEASURES = (Measure("Ranking by profession", "category_ranking", _run),)
