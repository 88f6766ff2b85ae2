import pytest

from tracker.scoring.asked import choice_problems, term_problems, unknown_terms, year_problems
from tracker.scoring.params import Params
from tracker.vocabulary import Vocabulary


@pytest.mark.parametrize(
    ("terms", "sentences"),
    [
        (["python"], []),
        ([], ["Enter at least one name."]),
        (None, ["Enter at least one name."]),
        ("python", ["Its names must be a list of texts."]),
        (["python", 3], ["Its names must be a list of texts."]),
        (["python", " "], ["One name is empty."]),
        (["a"] * 61, ["It has 61 names. Keep it to 60."]),
    ],
)
def test_a_list_of_names_is_checked(terms: object, sentences: list[str]) -> None:
    assert list(term_problems(Params({"terms": terms}), "terms")) == sentences


def test_an_optional_list_may_be_empty() -> None:
    assert list(term_problems(Params({}), "terms", optional=True)) == []


def test_names_outside_the_vocabulary_are_pointed_out(vocabulary: Vocabulary) -> None:
    params = Params({"terms": ["python", "PySpark", "kilns"]})
    assert list(unknown_terms(params, "terms", vocabulary)) == [
        "“kilns” is not in the vocabulary. It is matched by its own words only."
    ]


def test_years_and_choices_are_checked_when_given() -> None:
    params = Params({"years": 99, "mode": "both"})
    assert list(year_problems(params, "years")) == ["“years” must be a number of years from 0 to 60."]
    assert list(choice_problems(params, "mode", ("any", "all"))) == ["“mode” must be one of any, all."]
    assert list(year_problems(Params({}), "years")) == []
