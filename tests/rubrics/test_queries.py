"""Versions of a rubric: their numbers, the draft among them, and the one published last."""

from __future__ import annotations

import pytest
from flask import Flask

from tests.conftest import NOW
from tests.factories.postings import small_rubric
from tracker.foundation.database import transaction
from tracker.rubrics.commands import create_published_rubric, create_rubric, start_draft
from tracker.rubrics.models import Rubric
from tracker.rubrics.queries import draft_of, newest_published, version_number, version_numbers, versions_of

ADMIN = "an-admin"


@pytest.fixture
def rubric(app: Flask) -> Rubric:
    """A published version, and the draft of the next; another rubric with a draft beside it."""
    with transaction():
        made = create_published_rubric("R", small_rubric(), note="First.", actor=ADMIN, now=NOW)
        start_draft(made, actor=ADMIN, now=NOW)
        create_rubric("Another", small_rubric(), actor=ADMIN, now=NOW)
    return made


def test_versions_stand_newest_first_with_their_criteria(rubric: Rubric) -> None:
    found = [(version.number, [row.key for row in version.criteria]) for version in versions_of(rubric)]
    assert found == [(2, ["python", "years"]), (1, ["python", "years"])]


def test_a_version_is_known_by_the_number_that_people_see(rubric: Rubric) -> None:
    second, first = (version.id for version in versions_of(rubric))
    assert (version_number(first), version_number(second), version_number(None)) == (1, 2, None)
    assert version_numbers([second, first, 10**6]) == {second: 2, first: 1}


def test_the_draft_is_the_one_of_this_rubric(rubric: Rubric) -> None:
    found = draft_of(rubric)
    assert found is not None
    assert (found.number, found.rubric_id) == (2, rubric.id)


def test_the_version_published_last_is_the_one_on_its_way_else_the_listed_one(rubric: Rubric) -> None:
    second, first = versions_of(rubric)
    assert newest_published(rubric) == first
    rubric.incoming_version_id = second.id
    assert newest_published(rubric) == second
