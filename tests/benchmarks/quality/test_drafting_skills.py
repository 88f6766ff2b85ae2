import json
from pathlib import Path

import pytest

from tracker.benchmarks.quality.drafting_skills import MEASURES, Counts, f1, precision, recall


def test_figures_of_counts() -> None:
    units = [Counts(found=1, marked=2, right=1, drafted=1)]
    assert (recall(units), precision(units)) == (0.5, 1.0)
    assert f1(units) == pytest.approx(2 / 3)
    assert f1([]) == 1.0


def test_a_job_with_known_skills_and_years(tmp_path: Path) -> None:
    row = {
        "Job-Description": "Required Skills\n- Kiln repair\n- Python\n\nRequired Experience\n- 3 years as a potter",
        "Skills": ["Kiln Repair", "Python", "Juggling"],
        "Experiences-years": [[], 2016, [3]],
    }
    (tmp_path / "triples.jsonl").write_text(json.dumps(row), encoding="utf-8")
    lines = MEASURES[0].run(tmp_path)
    assert [(line.name, round(line.value, 2)) for line in lines] == [
        ("skills of the job, recall", 0.67),
        ("years of the job, F1", 1.0),
    ]


def test_marked_spans_of_a_sentence(tmp_path: Path) -> None:
    row = {"tokens": ["Python", "and", "SQL"], "tags_skill": ["O"] * 3, "tags_knowledge": ["B", "O", "B"]}
    (tmp_path / "skillspan_open.jsonl").write_text(json.dumps(row), encoding="utf-8")
    assert [line.value for line in MEASURES[1].run(tmp_path)] == [1.0, 1.0, 1.0]
