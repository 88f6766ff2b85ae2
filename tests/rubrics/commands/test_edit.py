"""Editing a draft: one at a time, keys that are never used twice, published versions as they were."""

from __future__ import annotations

from dataclasses import replace

import pytest
from flask import Flask
from sqlalchemy import select

from tests.conftest import NOW
from tests.factories.postings import small_rubric
from tracker.foundation.database import db, transaction
from tracker.rubrics.commands import (
    add_criterion,
    create_published_rubric,
    discard_draft,
    move_criterion,
    remove_criterion,
    save_draft,
    start_draft,
)
from tracker.rubrics.editing.blank import BLANK
from tracker.rubrics.lifecycle import VersionStatus
from tracker.rubrics.models import CriterionRow, RubricVersion
from tracker.rubrics.queries import draft_of, versions_of
from tracker.rubrics.translation import rubric_of
from tracker.web.errors import Conflict, DomainError

ADMIN = "an-admin"


@pytest.fixture
def draft(app: Flask) -> RubricVersion:
    """A draft begun from a published version."""
    with transaction():
        rubric = create_published_rubric("R", small_rubric(), note="First.", actor=ADMIN, now=NOW)
        return start_draft(rubric, actor=ADMIN, now=NOW)


def keys(draft: RubricVersion) -> list[str]:
    """In order, as the database has them."""
    query = select(CriterionRow.key).filter_by(version_id=draft.id).order_by(CriterionRow.position)
    return list(db.session.scalars(query))


def test_a_draft_is_a_copy_and_the_same_one_for_whoever_begins(draft: RubricVersion) -> None:
    rubric = draft.rubric
    with transaction():
        again = start_draft(rubric, actor="another-admin", now=NOW)
    assert (again.id, again.number, rubric_of(again)) == (draft.id, 2, small_rubric())


def test_a_save_over_somebody_elses_is_told_and_changes_nothing(draft: RubricVersion) -> None:
    python, years = small_rubric().criteria
    with transaction():
        save_draft(draft, [replace(python, weight=5), years], {"python": "Because."}, edits=0, now=NOW)
    with pytest.raises(Conflict, match="Someone else saved this draft meanwhile"), transaction():
        save_draft(draft, [python, years], {}, edits=0, now=NOW)
    db.session.expire_all()
    rows = [(row.weight, row.proxy_reason) for row in draft.criteria]
    assert (rows, draft.edits) == ([(5, "Because."), (40, "")], 1)
    with transaction():
        save_draft(draft, [python, years], {}, edits=1, now=NOW)
    assert [row.proxy_reason for row in draft.criteria] == ["Because.", ""]  # what is not said stays


@pytest.mark.parametrize("status", [VersionStatus.PUBLISHED, VersionStatus.RETIRED])
def test_what_was_published_meanwhile_is_neither_saved_nor_thrown_away(
    draft: RubricVersion, status: VersionStatus
) -> None:
    with transaction():
        draft.status = status
    with pytest.raises(Conflict, match="published meanwhile"), transaction():
        save_draft(draft, small_rubric().criteria, {}, edits=0, now=NOW)
    with pytest.raises(DomainError, match="A published version is kept"), transaction():
        discard_draft(draft)
    assert keys(draft) == ["python", "years"]


def test_criteria_move_within_the_ends_and_leave_without_a_gap(draft: RubricVersion) -> None:
    seen = []
    for key, by in (("years", 1), ("python", -1), ("years", -1), ("years", -1)):
        with transaction():
            move_criterion(draft, key, by=by)
        seen.append(keys(draft))
    assert seen == [["python", "years"]] * 2 + [["years", "python"]] * 2
    with transaction():
        remove_criterion(draft, "years")
    assert ([row.position for row in draft.criteria], keys(draft)) == ([0], ["python"])
    for act in (lambda: remove_criterion(draft, "years"), lambda: move_criterion(draft, "", by=1)):
        with pytest.raises(DomainError, match="no longer in the draft"), transaction():
            act()


def test_every_kind_can_be_added_and_no_key_comes_back(draft: RubricVersion) -> None:
    for kind in BLANK:
        with transaction():
            add_criterion(draft, kind, label="New", params=BLANK[kind])
    assert keys(draft)[2:] == [f"{kind}-1" for kind in BLANK]
    with transaction():
        add_criterion(draft, "skill", label="New", params=BLANK["skill"])
    assert keys(draft)[-1] == "skill-2"
    with pytest.raises(DomainError, match="no such kind"), transaction():
        add_criterion(draft, "handsomeness", label="New", params={})


def test_a_discarded_draft_is_gone_and_the_published_version_stays(draft: RubricVersion) -> None:
    rubric = draft.rubric
    with transaction():
        discard_draft(draft)
    assert (draft_of(rubric), [version.number for version in versions_of(rubric)]) == (None, [1])
