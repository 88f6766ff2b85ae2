from pathlib import Path

from tracker.benchmarks.quality.scorer import assessment, file_text, place, resume_from, rubric_for, total

JOB = "Developer\n\nRequirements\n- Python\n"


def test_a_total_comes_from_the_drafted_rubric() -> None:
    assert total(JOB, "Skills\nPython") == assessment(JOB, "Skills\nPython").total > total(JOB, "Skills\nBread")
    assert len(assessment(JOB, "Skills\nPython").findings) == len(rubric_for(JOB).criteria)


def test_the_place_puts_the_tier_first() -> None:
    assert place(JOB, "Skills\nPython") > place(JOB, "Skills\nBread")


def test_what_cannot_be_read_has_no_facts(tmp_path: Path) -> None:
    (tmp_path / "cv.pdf").write_bytes(b"")
    assert (resume_from("").positions, file_text(tmp_path / "cv.pdf")) == ((), "")
