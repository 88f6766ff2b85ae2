from pathlib import Path

import pytest

from tracker.benchmarks.quality import main

NOTES = {
    "candidates.csv": "candidate_id,cv_text\nA,Potter. Fired kilns and glazed pots.\nB,Baker of bread and cakes.\n",
    "jobs.csv": "job_id,job_title,job_description\nJ,Potter,Required: firing kilns. Glazing pots is a plus.\n",
    "gold_eval_pairs_reduced.csv": "job_id,candidate_id,expected_label\nJ,A,strong\nJ,B,no_fit\n",
}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "smoke").mkdir()
    for name, text in NOTES.items():
        (tmp_path / "smoke" / name).write_text(text, "utf-8")
    return tmp_path


def test_a_set_that_is_there_is_measured(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", str(data), "--only", "smoke"]) == 0
    assert "strong vs no fit, AUC" in capsys.readouterr().out


def test_a_missing_set_is_said_and_left_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", str(tmp_path), "--only", "smoke"]) == 2
    said = capsys.readouterr()
    assert said.out == f"\nShort notes: the folder {tmp_path / 'smoke'} is missing, so this set was left out.\n"
    assert said.err == "None of the sets is there, so nothing was measured.\n"


def test_a_missing_folder_is_a_clear_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", str(tmp_path / "nowhere")]) == 2
    assert capsys.readouterr().err == (
        f"There is no folder {tmp_path / 'nowhere'}. Name the one that holds the sets with --data.\n"
    )
