import json
from pathlib import Path

from tracker.benchmarks.quality.removals import MEASURES

TRIPLE = {
    "Job-Description": "Potter\n\nRequired Skills\n- Python\n- Java\n",
    "Resume-matched": "Skills\nPython, Java",
    "Resume-unmatched": "Skills\nPython",
    "Filtered-information": {"Skills": ["Java"], "Experience": "the same job experience as before"},
}


def test_what_was_taken_out_lowers_the_score_and_is_named(tmp_path: Path) -> None:
    (tmp_path / "triples.jsonl").write_text(json.dumps(TRIPLE) + "\n", "utf-8")
    lines = {line.name: line.value for line in MEASURES[0].run(tmp_path)}
    assert (lines["matched above unmatched"], lines["removed skill named missing"]) == (1.0, 1.0)
