"""One figure for us and for each baseline, over the same units."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from tracker.benchmarks.quality.baselines import BASELINES, Corpus
from tracker.benchmarks.quality.measures import Line
from tracker.benchmarks.quality.scorer import place, total
from tracker.benchmarks.quality.statistics import interval

Unit = TypeVar("Unit")
Score = Callable[[str, str], float]
Figure = Callable[[Sequence[Unit]], float]


def lines_for(
    name: str, target: str, corpus: Corpus, units: Callable[[Score], Sequence[Unit]], figure: Figure[Unit]
) -> tuple[Line, Line]:
    """Our figure by the total with all baselines, then by the order of the list (tier, then total).

    ``units`` turns a score into what is resampled: jobs, pairs.
    """
    plain = {
        label: figure(units(lambda job, resume, score=score: score(job, resume, corpus)))  # type: ignore[misc]
        for label, score in BASELINES.items()
    }
    return (
        Line(name, *interval(units(total), figure), target=target, baselines=plain),
        Line(f"{name}, by tier and total", *interval(units(place), figure)),
    )
