from __future__ import annotations

import pytest
from flask import Flask
from werkzeug.datastructures import MultiDict

from tracker.postings.editing.rows import PayRow, PlaceRow, QuestionRow, Row, StageRow

PAY = {"kind": "range", "low": "40,000", "high": "52,000", "currency": "EUR", "period": "year"}
VISA = {"label": "May you work here?", "kind": "yes_no", "accept": "Yes", "says": "We cannot get a permit."}
TOOLS = {"label": "Which tool?", "kind": "choice", "choices": "Plough\nSpade", "accept": "Spade", "says": "Only that."}


def said(kind: type[Row], typed: dict[str, str]) -> dict[str, list[str]]:
    row = kind(formdata=MultiDict(typed))
    row.validate()
    return {name: list(errors) for name, errors in row.errors.items()}


def test_a_row_in_which_nothing_is_typed_is_right(app: Flask) -> None:
    assert [said(kind, {"was": "1"}) for kind in (PlaceRow, PayRow, QuestionRow)] == [{}, {}, {}]


def test_a_row_that_is_begun_is_asked_for_the_rest(app: Flask) -> None:
    assert said(PlaceRow, {"country": "Kenya"}) == {"city": ["Name the city"]}


def test_a_saved_stage_keeps_a_name(app: Flask) -> None:
    assert said(StageRow, {"was": "review", "name": ""}) == {"name": ["Name the stage, or remove it"]}
    assert said(StageRow, {"was": "", "name": ""}) == {}


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"high": ""}, "Enter the other end of the range, or choose an average"),
        ({"high": "30,000"}, "The higher figure comes second"),
        ({"kind": "average"}, "An average is one figure: leave this empty"),
    ],
)
def test_a_range_has_two_ends_in_order_and_an_average_one(app: Flask, change: dict[str, str], sentence: str) -> None:
    assert said(PayRow, PAY) == {}
    assert said(PayRow, PAY | change) == {"high": [sentence]}


@pytest.mark.parametrize(
    ("typed", "errors"),
    [
        (VISA, {}),
        (TOOLS, {}),
        (TOOLS | {"choices": "Spade"}, {"choices": ["Write at least two answers, one a line"]}),
        (TOOLS | {"choices": "Spade\nSpade"}, {"choices": ["Two of the answers are the same"]}),
        (TOOLS | {"accept": "Rake"}, {"accept": ["“Rake” is not among the answers"]}),
        (TOOLS | {"accept": "Spade\nPlough"}, {"accept": ["Every answer is accepted: leave this empty instead"]}),
        (VISA | {"says": ""}, {"says": ["Say what other answers mean: candidates read it before they send"]}),
        (VISA | {"accept": ""}, {"says": ["Say which answers can go on, or empty this sentence"]}),
        (
            VISA | {"kind": "short"},
            {"accept": ["Only a yes or no, or a choice, can rule somebody out: change the kind of answer"]},
        ),
    ],
)
def test_a_question_says_who_is_ruled_out_and_why(
    app: Flask, typed: dict[str, str], errors: dict[str, list[str]]
) -> None:
    found = said(QuestionRow, typed)
    assert {name: found.get(name, []) for name in errors} == errors
    assert bool(found) == bool(errors)


def test_accepted_answers_are_as_they_are_stored(app: Flask) -> None:
    assert QuestionRow(formdata=MultiDict(VISA)).accepted() == ["yes"]
    assert QuestionRow(formdata=MultiDict(TOOLS)).accepted() == ["Spade"]
