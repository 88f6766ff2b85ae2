"""The ranked list: every page once in one order, whatever the neighbours, and never two versions at a time."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask

from tests.conftest import NOW
from tests.factories.applications import make_application, resume_lines, scored_application, txt, work_off
from tests.factories.postings import make_posting
from tracker.foundation.database import transaction
from tracker.postings.models import Posting
from tracker.review.queries import ranked
from tracker.review.queries.filters import ListFilters
from tracker.review.queries.ranked import ListKey, facets, levels_of, list_key, page
from tracker.review.queries.standings import Standings
from tracker.scoring import Status

EVERYBODY = ListFilters()
Place = list[int | str]


@pytest.fixture
def five(app: Flask, monkeypatch: pytest.MonkeyPatch) -> ListKey:
    """Five people, A and B alike at the top, on pages of two."""
    monkeypatch.setattr(ranked, "PAGE", 2)
    posting = make_posting(now=NOW)
    kinds = {"A": ("Python", 2019), "B": ("Python", 2019), "C": ("Python", 2023), "D": ("Go", 2019), "E": ("Go", 2023)}
    for minute, (name, (skill, year)) in enumerate(kinds.items()):
        resume = txt(*resume_lines(name=name, skill=skill, first_year=year))
        make_application(posting, name=name, resume=resume, now=NOW + timedelta(minutes=minute))
    work_off(app)
    return key_of(posting)


def key_of(posting: Posting) -> ListKey:
    """The list that the opening shows."""
    found = list_key(posting)
    assert found is not None
    return found


def look(key: ListKey, place: Place | None = None) -> ranked.Page:
    """One page."""
    return page(key, EVERYBODY, {}, Standings(facets(key)), place=place)


def place(row: ranked.Row, direction: str) -> Place:
    """Of a row's neighbour."""
    return [row.tier, -row.total, row.application_id, direction]


def test_pages_follow_each_other_forwards_and_backwards(five: ListKey) -> None:
    first = look(five)
    second = look(five, place(first.rows[-1], "after"))
    third = look(five, place(second.rows[-1], "after"))
    shown = [("".join(row.name for row in one.rows), one.has_previous, one.has_next) for one in (first, second, third)]
    assert shown == [("AB", False, True), ("CD", True, True), ("E", True, False)]
    assert [row.rank for one in (first, second, third) for row in one.rows] == ["=1", "=1", "3", "4", "5"]
    assert look(five, place(third.rows[0], "before")).rows == second.rows
    assert look(five, place(second.rows[0], "before")) == ranked.Page(first.rows, has_previous=False, has_next=True)


def test_a_place_beyond_the_end_is_an_empty_page(five: ListKey) -> None:
    assert look(five, [99, 0, 0, "after"]) == ranked.Page((), has_previous=True, has_next=False)
    assert look(five, [-1, 0, 0, "before"]) == ranked.Page((), has_previous=False, has_next=True)


def test_the_same_findings_have_the_same_name_and_others_do_not(five: ListKey) -> None:
    rows = [*look(five).rows, *look(five, [0, 0, 0, "after"]).rows]
    found = {row.name: row.found for row in rows}
    assert (found["A"] == found["B"], found["A"] == found["D"]) == (True, False)


def test_levels_stand_in_the_order_of_the_rubric(five: ListKey) -> None:
    rows = look(five).rows
    found = levels_of([row.assessment_id for row in rows])
    assert [found[row.assessment_id] for row in rows] == [
        (("python", Status.MET, 100), ("years", Status.MET, 100)),
    ] * 2
    assert (levels_of([]), levels_of([10**6])) == ({}, {})


def test_a_list_shows_one_version_and_one_scorer(five: ListKey) -> None:
    for other in (ListKey(five.posting_id, five.version_id + 1, five.scorer), ListKey(1, five.version_id, "0-r0-old")):
        assert (look(other).rows, facets(other)) == ((), {})


def test_an_opening_without_a_published_rubric_has_no_list(app: Flask) -> None:
    posting = make_posting()
    scored_application(app, posting)
    with transaction():
        posting.rubric.listed_scorer = None
    assert list_key(posting) is None
