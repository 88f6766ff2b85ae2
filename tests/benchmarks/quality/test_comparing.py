from collections.abc import Sequence

from tracker.benchmarks.quality.baselines import BASELINES, corpus_of
from tracker.benchmarks.quality.comparing import Score, lines_for
from tracker.benchmarks.quality.statistics import mean

JOB, RESUME = "Developer\n\nRequirements\n- Python\n", "Skills\nPython"


def test_ours_stands_beside_every_baseline() -> None:
    def units(score: Score) -> Sequence[float]:
        return [score(JOB, RESUME)]

    by_total, by_place = lines_for("figure", "≥ 1", corpus_of([RESUME]), units, mean)
    assert list(by_total.baselines) == list(BASELINES)
    assert (by_total.target, by_place.name, by_place.baselines) == ("≥ 1", "figure, by tier and total", {})
    assert by_total.value == by_total.low == by_total.high
