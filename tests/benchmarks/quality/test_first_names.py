from pathlib import Path

from tracker.benchmarks.quality.first_names import MEASURES


def test_a_swapped_name_changes_no_finding(tmp_path: Path) -> None:
    names = "name,gender,ethnicity\nNoor,female,x\nPiotr,male,y\nSam,,z\n"
    (tmp_path / "first_names.csv").write_text(names, "utf-8")
    assert [line.value for line in MEASURES[0].run(tmp_path)] == [1.0]
