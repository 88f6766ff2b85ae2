"""The draft's form: what is shown comes back as it was, what cannot be understood is said and stays as it was."""

from __future__ import annotations

from dataclasses import replace

import pytest
from flask import Flask

from tests.factories.postings import small_rubric
from tracker.postings.catalogue import load
from tracker.rubrics.editing.form import criteria_in, draft_form, field_groups, level_fields, reasons_in
from tracker.rubrics.models import CriterionRow
from tracker.rubrics.translation import criterion_of, row_of
from tracker.scoring import Criterion


def as_saved(criterion: Criterion) -> Criterion:
    """With its levels from the highest down, as every save puts them."""
    return replace(criterion, levels=tuple(sorted(criterion.levels, key=lambda level: -level.at)))


PYTHON, YEARS = (as_saved(one) for one in small_rubric().criteria)


def rows(*criteria: Criterion) -> list[CriterionRow]:
    """Of a draft that nothing has stored."""
    return [row_of(one, position) for position, one in enumerate(criteria)]


def sent(app: Flask, draft: list[CriterionRow], **typed: str) -> tuple[list[Criterion], list[str]]:
    """What the form makes of the page as it is shown, with some fields typed over; ``__`` stands for a dash."""
    with app.test_request_context():
        shown = {field.name: field.data or "" for field in draft_form(draft, 3) if field.name != "csrf_token"}
    data = shown | {name.replace("__", "-"): value for name, value in typed.items()}
    with app.test_request_context(method="POST", data=data):
        return criteria_in(draft_form(draft, 3), draft)


def test_every_shipped_rubric_comes_back_as_it_was_shown(app: Flask) -> None:
    for posting in load():
        draft = rows(*posting.rubric.criteria)
        assert sent(app, draft) == ([as_saved(criterion_of(row)) for row in draft], [])


def test_what_is_typed_changes_that_alone(app: Flask) -> None:
    found, problems = sent(
        app, rows(PYTHON, YEARS), python__label="Snakes", python__weight=" 7 ", years__importance="must"
    )
    assert (problems, found[0]) == ([], replace(PYTHON, label="Snakes", weight=7))
    assert found[1] == replace(YEARS, importance=PYTHON.importance)


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("weight", "", "enter a weight, a whole number"),
        ("weight", "ten", "enter a weight, a whole number"),
        ("weight", "0", "enter a weight of 1 or more, or remove the criterion: with 0 it would not count"),
        ("importance", "vital", "choose must or plus"),
        ("at-0", "low", "enter a level from 0 to 100"),
        ("p-years", "some", "For how many years: enter a whole number, for example 3"),
    ],
)
def test_what_cannot_be_understood_is_said_and_the_criterion_stays(
    app: Flask, name: str, value: str, sentence: str
) -> None:
    found, problems = sent(app, rows(PYTHON, YEARS), **{f"python__{name}": value, "years__weight": "5"})
    assert (found, problems) == ([PYTHON, replace(YEARS, weight=5)], [f"Python: {sentence}"])


def test_hostile_words_are_kept_as_words(app: Flask) -> None:
    words = "<script>alert(1)</script>"
    found, problems = sent(app, rows(PYTHON), python__label=words, **{"python-p-terms": f"python, {words}"})
    assert (found[0].label, found[0].params["terms"], problems) == (words, ["python", words], [])


def test_a_criterion_shows_its_fields_and_what_its_words_mean(app: Flask) -> None:
    (row,) = rows(PYTHON)
    with app.test_request_context():
        form = draft_form([row], 3)
        group = field_groups(form, row)
        names = [field.name for field in group["more"]]
        assert (names[0], names[-1]) == ("python-p-terms", "python-reason")
        assert group["understood"] == {"python-p-terms": "Python (language)"}
        assert [(one["at"].data, one["sentence"].data) for one in level_fields(form, row)] == [
            (str(level.at), level.sentence) for level in PYTHON.levels
        ]
        assert (form.edits.data, reasons_in(form, [row])) == ("3", {"python": ""})
