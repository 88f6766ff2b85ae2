"""What a person edits of a criterion's parameters."""

from __future__ import annotations

import pytest

from tracker.postings.catalogue import load
from tracker.rubrics.editing.parameters import FIELDS, params_from, shown

pytestmark = pytest.mark.usefixtures("app")


def test_showing_and_saving_the_catalogue_changes_nothing() -> None:
    for posting in load():
        for criterion in posting.rubric.criteria:
            before = dict(criterion.params)
            typed = {parameter.name: shown(parameter, before) for parameter in FIELDS[criterion.kind]}
            assert params_from(criterion.kind, typed, before) == before


def test_a_parameter_that_is_emptied_says_so() -> None:
    assert params_from("experience", {"years": "", "terms": ""}, {"years": 2, "terms": ["python"]}) == {
        "years": 0,
        "terms": [],
    }


def test_what_is_no_number_is_answered_with_an_example() -> None:
    with pytest.raises(ValueError, match="Years asked for: enter a whole number, for example 3"):
        params_from("experience", {"years": "some"})


@pytest.mark.parametrize(
    ("kind", "field", "term"),
    [("experience", "terms", "electrician"), ("education", "fields", "electrical-trade-field")],
)
def test_a_word_means_first_what_the_criterion_is_about(kind: str, field: str, term: str) -> None:
    assert params_from(kind, {field: "Electrician"})[field] == [term]
