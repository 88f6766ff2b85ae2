import pytest

from tracker.scoring.text import lines_of, stem, stems_in, word_spans, words


@pytest.mark.parametrize(
    "family",
    [
        "deploy deploys deployed deploying deployment deployments",
        "manage manages managed managing manager management",
        "operate operates operating operation operator operational",
        "optimise optimize optimised optimization",
        "plan plans planned planning planner",
        "write writes wrote written writing",
        "analysis analyses analyse analyze analyst analytics",
        "supply supplies supplier suppliers",
        "reliable reliability",
        "build builds built building",
    ],
)
def test_forms_of_one_word_share_a_stem(family: str) -> None:
    assert len({stem(word) for word in family.split()}) == 1


@pytest.mark.parametrize("pair", ["engine engineer", "custom customer", "form format", "go good", "java javascript"])
def test_other_words_do_not(pair: str) -> None:
    one, other = pair.split()
    assert stem(one) != stem(other)


def test_signs_that_belong_to_a_name_stay_with_it() -> None:
    assert words("C++, C# and R; CI/CD") == ["c++", "c#", "and", "r", "ci", "cd"]


def test_spans_point_at_the_words() -> None:
    text = "Ran  ETL jobs"
    assert [text[start:end] for _, start, end in word_spans(text)] == ["Ran", "ETL", "jobs"]


def test_a_text_gives_its_stems() -> None:
    assert stems_in("Deployed models, deploys a model") == {stem("deploy"), stem("model"), "a"}


@pytest.mark.parametrize("word", ["", "日本語", "naïve", "x" * 5000, "ed", "ing"])
def test_any_word_has_a_stem(word: str) -> None:
    assert isinstance(stem(word), str)


def test_remarks_are_no_lines() -> None:
    assert all(not line.startswith("#") for line in lines_of("cues.txt"))
