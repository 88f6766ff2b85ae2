"""What may be saved, what may be published, and what the editor's buttons do; an unknown button does nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from flask import Flask

from tests.conftest import NOW
from tests.factories.postings import small_rubric
from tracker.foundation.database import db, transaction
from tracker.rubrics.commands import create_rubric
from tracker.rubrics.models import RubricVersion
from tracker.scoring import Criterion, ProblemKind, Rubric, check_rubric
from tracker.screening.rubric_changes import change_structure, refuse_protected, require_publishable
from tracker.terminology.in_use import vocabulary
from tracker.web.errors import DomainError

PYTHON, YEARS = small_rubric().criteria
AGE = replace(PYTHON, key="age", kind="ability", label="Under 30 years of age", params={"statement": "is under 30"})


def draft(criteria: Sequence[Criterion] = small_rubric().criteria) -> RubricVersion:
    """A draft with these criteria."""
    with transaction():
        return create_rubric("R", Rubric(tuple(criteria)), actor="an-admin", now=NOW).versions[0]


def press(version: RubricVersion, do: str) -> list[str]:
    """The criteria after a button."""
    with transaction():
        change_structure(version, do)
    db.session.refresh(version, ["criteria"])
    return [row.key for row in version.criteria]


def test_a_protected_attribute_is_not_even_saved_and_others_are(app: Flask) -> None:
    assert refuse_protected([PYTHON, YEARS]) == []
    found = check_rubric(Rubric((PYTHON, AGE)), vocabulary())
    assert [problem.kind for problem in found if problem.criterion == "age"][:1] == [ProblemKind.PROTECTED]
    assert refuse_protected([PYTHON, AGE]) == [
        f"{problem.sentence} {problem.instead}".strip() for problem in found if problem.kind is ProblemKind.PROTECTED
    ]


def test_a_sound_rubric_may_be_published_and_an_empty_one_may_not(app: Flask) -> None:
    assert require_publishable(draft()) == []
    assert [sentence.split(".")[0] for sentence in require_publishable(draft([]))] == ["The rubric has no criteria"]
    twice = require_publishable(draft([PYTHON, replace(PYTHON, key="again", label="Python")]))
    assert any("there twice" in sentence for sentence in twice)


def test_the_buttons_move_add_and_remove(app: Flask) -> None:
    version = draft()
    pressed = [press(version, do) for do in ("down:python", "up:python", "remove:years", "add:language", "save")]
    assert pressed == [
        ["years", "python"],
        ["python", "years"],
        ["python"],
        ["python", "language-1"],
        ["python", "language-1"],
    ]
    assert version.criteria[1].label == "New criterion: language 1"


@pytest.mark.parametrize(
    "do", ["", "delete", "remove", "up:", "remove:nobody", "add:", "add:handsomeness", ":", "SAVE"]
)
def test_an_unknown_button_changes_nothing(app: Flask, do: str) -> None:
    version = draft()
    with pytest.raises(DomainError):
        press(version, do)
    db.session.refresh(version, ["criteria"])
    assert [row.key for row in version.criteria] == ["python", "years"]
