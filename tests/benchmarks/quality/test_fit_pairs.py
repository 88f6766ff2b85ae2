import csv
from pathlib import Path

from tracker.benchmarks.quality.fit_pairs import MEASURES

JOB = "Potter\n\nRequirements\n- Firing kilns\n- Glazing pots\n"
ROWS = (
    (JOB, "Skills\nFiring kilns, glazing pots", "0.9", "strong"),
    (JOB, "Skills\nFiring kilns", "0.5", "partial"),
    (JOB, "Skills\nBread, cakes", "0.1", "weak"),
)


def test_a_better_fit_scores_higher_on_every_line(tmp_path: Path) -> None:
    with (tmp_path / "pairs.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("job", "resume", "score", "match_type"))
        writer.writerows(ROWS)
    lines = MEASURES[0].run(tmp_path)
    assert [line.target for line in lines if line.target] == ["≥ .90", "≥ .62", "≥ .85"]
    assert [round(line.value, 6) for line in lines] == [1.0] * 6
