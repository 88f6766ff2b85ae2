from pathlib import Path

from tracker.benchmarks.quality.notes import MEASURES


def test_the_better_note_scores_higher(tmp_path: Path) -> None:
    candidates = "candidate_id,cv_text\nA,Wrote services in Python and SQL.\nB,Baker of bread.\n"
    (tmp_path / "candidates.csv").write_text(candidates, "utf-8")
    (tmp_path / "jobs.csv").write_text(
        "job_id,job_title,job_description\nJ,Developer,Required: Python and SQL.\n", "utf-8"
    )
    gold = "job_id,candidate_id,expected_label\nJ,A,strong\nJ,B,no_fit\n"
    (tmp_path / "gold_eval_pairs_reduced.csv").write_text(gold, "utf-8")
    assert [round(line.value, 6) for line in MEASURES[0].run(tmp_path)] == [1.0] * 4
