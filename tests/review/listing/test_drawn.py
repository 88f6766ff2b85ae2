"""What a row shows of an assessment is drawn once a process, and follows from the assessment and its rubric alone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from flask import Flask
from sqlalchemy import event

from tests.conftest import NOW
from tests.factories.applications import make_application, resume_lines, txt, work_off
from tests.factories.postings import make_posting
from tests.review.listing.test_rows import page_of
from tracker.access import Actor
from tracker.foundation.database import db, transaction
from tracker.postings.models import Posting
from tracker.review.listing import drawn as drawing
from tracker.review.listing.drawn import Drawn, drawn
from tracker.review.queries.filters import ListFilters
from tracker.rubrics.commands import save_draft, start_draft
from tracker.rubrics.translation import rubric_of
from tracker.screening.commands import publish_version


@pytest.fixture
def posting(app: Flask, recruiter: Actor) -> Posting:
    """An opening for which Ada knows Python and Cy says nothing of it."""
    made = make_posting(now=NOW)
    for name, skill in (("Ada", "Python"), ("Cy", "Go")):
        make_application(made, name=name, resume=txt(*resume_lines(name=name, skill=skill)), now=NOW)
    work_off(app)
    return made


@contextmanager
def asked() -> Iterator[list[str]]:
    """What the database is asked meanwhile."""
    sent: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_more: object) -> None:
        sent.append(statement)

    event.listen(db.engine, "before_cursor_execute", note)
    yield sent
    event.remove(db.engine, "before_cursor_execute", note)


def drawn_list(posting: Posting) -> list[Drawn]:
    """The cells of the first page."""
    listed, page = page_of(posting, ListFilters())
    return drawn(listed, page.rows)


def test_all_cells_are_drawn_at_once_and_the_second_look_asks_for_nothing(posting: Posting) -> None:
    listed, page = page_of(posting, ListFilters())
    with asked() as sent:
        first = drawn(listed, page.rows)
        assert len(sent) == 1
        again = drawn(listed, page.rows[::-1])
    assert (again, len(sent)) == (first[::-1], 1)
    assert [("1 of 1 met" in cells.tier, "1 open" in cells.tier) for cells in first] == [(True, False), (False, True)]


def test_another_assessment_of_the_same_person_is_drawn_anew(posting: Posting) -> None:
    listed, page = page_of(posting, ListFilters())
    before = drawn(listed, page.rows)
    (changed,) = drawn(listed, [replace(page.rows[0], total=123, found="another")])
    assert ("<b>12.3</b>" in changed.bar, "<b>12.3</b>" in before[0].bar) == (True, False)


def test_a_criterion_that_a_new_version_calls_otherwise_is_named_as_it_does(app: Flask, posting: Posting) -> None:
    before = drawn_list(posting)
    with transaction():
        draft = start_draft(posting.rubric, actor="ada", now=NOW)
        first, *rest = rubric_of(draft).criteria
        save_draft(draft, [replace(first, label="Snakes"), *rest], {}, edits=0, now=NOW)
        publish_version(draft, note="Because.", actor="ada", now=NOW)
    work_off(app)
    db.session.refresh(posting.rubric)
    assert [["Snakes" in cells.bar for cells in one] for one in (before, drawn_list(posting))] == [
        [False, False],
        [True, True],
    ]


def test_when_too_much_is_kept_it_is_drawn_again_and_is_the_same(
    posting: Posting, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed, page = page_of(posting, ListFilters())
    first = drawn(listed, page.rows)
    monkeypatch.setattr(drawing, "KEPT", 1)
    with asked() as sent:
        assert (drawn(listed, page.rows[:1]), len(sent)) == (first[:1], 1)
        assert (drawn(listed, page.rows[:1]), len(sent)) == (first[:1], 1)
