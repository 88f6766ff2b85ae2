"""A new criterion of any kind can be shown and saved as it is, and asks for what is still to be said."""

from __future__ import annotations

from flask import Flask

from tracker.rubrics.editing.blank import BLANK
from tracker.rubrics.editing.parameters import FIELDS, params_from, shown
from tracker.scoring import STANDARD_LEVELS, Criterion, Importance, ProblemKind, Rubric, check_rubric

COMPLETE = {"experience", "education", "certification"}  # any work, any field, any certificate: each asks for something


def test_there_is_a_blank_of_every_kind_that_can_be_scored_and_edited() -> None:
    assert set(BLANK) == set(FIELDS) == set(STANDARD_LEVELS)


def test_saving_a_new_criterion_as_it_is_shown_changes_nothing(app: Flask) -> None:
    typed = {kind: {one.name: shown(one, BLANK[kind]) for one in FIELDS[kind]} for kind in BLANK}
    assert {kind: params_from(kind, typed[kind], BLANK[kind]) for kind in BLANK} == BLANK


def test_what_is_still_to_be_said_keeps_a_rubric_from_being_published() -> None:
    must = Importance.MUST
    broken = {
        kind
        for kind, params in BLANK.items()
        for problem in check_rubric(Rubric((Criterion("new", kind, "New", must, 10, params, STANDARD_LEVELS[kind]),)))
        if problem.kind is ProblemKind.BROKEN
    }
    assert set(BLANK) - broken == COMPLETE
