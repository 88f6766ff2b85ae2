from __future__ import annotations

from flask import Flask

from tests.factories.postings import make_posting
from tests.postings.typed import typed
from tracker.postings.editing.form import MOST_QUESTIONS, PostingForm


def problems(**changes: object) -> list[tuple[str, str]]:
    form = PostingForm(formdata=typed(make_posting(), **changes))
    form.validate()
    return form.problems()


def test_a_posting_as_it_is_saved_passes(app: Flask) -> None:
    assert problems() == []


def test_problems_name_the_row_and_lead_to_the_control(app: Flask) -> None:
    assert problems(title="", places=[{"city": "Lagos"}, {"city": "", "country": "Kenya"}]) == [
        ("title", "Give the role a title, for example Field engineer"),
        ("places-1-city", "Place 2: Name the city"),
    ]


def test_two_questions_are_not_the_same(app: Flask) -> None:
    rows = [{"label": "Which tools?", "kind": "short"}, {"label": "which TOOLS?", "kind": "long"}]
    assert problems(questions=rows) == [("questions", "Two questions are the same: “which TOOLS?”")]


def test_two_stages_have_different_names(app: Flask) -> None:
    rows = [{"was": "review", "name": "Talk"}, {"was": "interview", "name": "Talk"}]
    assert problems(stages=rows) == [("stages", "Two stages have the same name: “Talk”")]


def test_there_are_at_most_twenty_questions(app: Flask) -> None:
    rows = [{"label": f"Question {n}?", "kind": "short"} for n in range(MOST_QUESTIONS + 1)]
    assert problems(questions=rows[:-1]) == []
    assert problems(questions=rows) == [("questions", "Keep this list to 20 entries: remove some")]


def test_a_code_that_there_is_not_is_refused(app: Flask) -> None:
    assert [control for control, _sentence in problems(remote="moon", level="chief")] == ["level", "remote"]


def test_a_revision_that_is_no_number_is_refused(app: Flask) -> None:
    assert [control for control, _sentence in problems(edits="latest")] == ["edits"]
