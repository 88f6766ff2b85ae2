import pytest

from tracker.benchmarks.speed import long_resume, main, rubric_of


def test_the_resume_has_about_five_thousand_characters() -> None:
    assert 4_800 < len(long_resume()) < 5_600


def test_a_rubric_has_the_size_asked_for_and_keys_of_its_own() -> None:
    keys = [criterion.key for criterion in rubric_of(12).criteria]
    assert len(set(keys)) == 12


@pytest.mark.slow
def test_three_figures_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--rounds", "1"]) == 0
    assert [
        line.rsplit(maxsplit=1)[-1] for line in capsys.readouterr().out.splitlines() if "≥" in line or "≤" in line
    ] == [
        "300",
        "1.50",
        "150",
    ]
