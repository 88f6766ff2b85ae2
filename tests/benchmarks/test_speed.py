import pytest

from tracker.benchmarks.speed import child_cost, crowded_resume, main, pdf_times, rubric_of, usual_resume


@pytest.mark.parametrize("text", [usual_resume(), crowded_resume()], ids=["usual", "crowded"])
def test_the_resumes_have_about_five_thousand_characters(text: str) -> None:
    assert 4_800 < len(text) < 5_600


def test_a_rubric_has_the_size_asked_for_and_keys_of_its_own() -> None:
    keys = [criterion.key for criterion in rubric_of(12).criteria]
    assert len(set(keys)) == 12


@pytest.mark.parametrize("by_glyph", [False, True])
def test_the_hidden_text_check_and_the_scoring_are_parts_of_the_whole(by_glyph: bool) -> None:
    times = pdf_times(usual_resume(), rubric_of(2), 5, by_glyph=by_glyph)
    assert times.whole > times.scored > 0 < times.hidden < times.whole


def test_a_parser_child_stays_below_two_hundred_megabytes_and_is_worth_keeping() -> None:
    cost = child_cost(usual_resume(), 3)
    assert 20 < cost.megabytes <= 200
    assert cost.warm < cost.fresh


@pytest.mark.slow
def test_the_figures_with_a_target_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--rounds", "1"]) == 0
    assert [
        line.rsplit(maxsplit=1)[-1] for line in capsys.readouterr().out.splitlines() if "≥" in line or "≤" in line
    ] == ["300", "1.50", "200", "200", "150"]
