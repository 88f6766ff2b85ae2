from __future__ import annotations

from pathlib import Path

import pytest

from tracker.benchmarks.pages.command import main, plan_for


@pytest.mark.slow
def test_the_quick_run_prints_every_measure_and_leaves_nothing(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert main(["--quick"]) == 0
    said = capsys.readouterr()
    lines = [line for line in said.out.splitlines() if line and not line.startswith(("The machine", "Of "))]
    assert said.err == ""
    assert [line.split("  ")[0] for line in lines[:-1]] == [
        "SQLite",
        "ranked list, 6 people",
        "ranked list, 60 people",
        "careers list",
        "job page",
        "apply with a PDF of 100 kB, workers paused",
        "apply with a PDF of 100 kB, while scoring",
        "from sending to scored, idle",
    ]
    assert list(tmp_path.iterdir()) == []


def test_the_list_is_measured_at_a_tenth_and_at_ten_times_as_many() -> None:
    plan = plan_for(10_000)
    assert (plan.first, plan.sizes, plan.main) == (250, (1_000, 10_000, 100_000), 10_000)


@pytest.mark.parametrize("word", ["59", "many"])
def test_too_few_people_are_refused(word: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--applicants", word])
    assert "--applicants" in capsys.readouterr().err
