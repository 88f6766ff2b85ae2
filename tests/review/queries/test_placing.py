"""Where somebody stands in a list, who stands beside them, and the page they are on: all three agree with the list."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from tests.conftest import NOW
from tests.factories.applications import make_application, resume_lines, txt, work_off
from tests.factories.postings import make_posting
from tracker.foundation.database import db
from tracker.postings.models import Posting
from tracker.review.queries import counting, placing, ranked
from tracker.review.queries.filters import ListFilters
from tracker.review.queries.standings import Standings
from tracker.scoring import Status
from tracker.screening.models import AssessmentRow

EVERYBODY = ListFilters()
WITHOUT_PYTHON = ListFilters(findings={"python": frozenset({Status.NO_EVIDENCE})})


@pytest.fixture
def posting(app: Flask) -> Posting:
    """Six people: three with Python, then three without; two of each share their total."""
    made = make_posting(now=NOW)
    kinds = [(skill, year) for skill in ("Python", "irrigation") for year in (2019, 2019, 2023)]
    for number, (skill, year) in enumerate(kinds):
        resume = txt(*resume_lines(skill=skill, first_year=year))
        make_application(made, name=f"P{number}", resume=resume, now=NOW + timedelta(minutes=number))
    work_off(app)
    return made


def listed(posting: Posting, filters: ListFilters) -> tuple[ranked.ListKey, Standings, list[AssessmentRow]]:
    """(the list, its counts, its people from the first to the last)."""
    key = ranked.list_key(posting)
    assert key is not None
    standings = Standings(ranked.facets(key))
    ids = [row.assessment_id for row in ranked.page(key, filters, {}, standings).rows]
    rows = {row.id: row for row in db.session.scalars(select(AssessmentRow))}
    return key, standings, [rows[one] for one in ids]


@pytest.mark.parametrize(("filters", "people"), [(EVERYBODY, 6), (WITHOUT_PYTHON, 3)])
def test_positions_count_from_one_along_the_list(posting: Posting, filters: ListFilters, people: int) -> None:
    key, standings, rows = listed(posting, filters)
    positions = [placing.position(key, filters, {}, row, standings) for row in rows]
    assert positions == list(range(1, people + 1))
    assert counting.count(key, filters, {}) == people


@pytest.mark.parametrize("filters", [EVERYBODY, WITHOUT_PYTHON])
def test_neighbours_are_those_before_and_after_on_the_list(posting: Posting, filters: ListFilters) -> None:
    key, standings, rows = listed(posting, filters)
    shown = [None, *(row.public_id for row in ranked.page(key, filters, {}, standings).rows), None]
    beside = [placing.neighbours(key, filters, {}, row) for row in rows]
    assert beside == list(zip(shown[:-2], shown[2:], strict=True))


def test_who_is_left_out_has_no_position_and_no_page(posting: Posting) -> None:
    key, standings, rows = listed(posting, EVERYBODY)
    assert placing.position(key, WITHOUT_PYTHON, {}, rows[0], standings) is None
    best = placing.first(key)
    assert best is not None
    assert placing.page_with(key, WITHOUT_PYTHON, {}, best, standings) is None
    assert placing.page_with(key, EVERYBODY, {}, "nobody", standings) is None


def test_the_page_of_a_person_begins_where_the_list_would_turn_it(
    posting: Posting, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (ranked, placing):
        monkeypatch.setattr(module, "PAGE", 2)
    key = ranked.list_key(posting)
    assert key is not None
    standings = Standings(ranked.facets(key))
    first = [row.public_id for row in ranked.page(key, EVERYBODY, {}, standings).rows]
    last = [row.public_id for row in ranked.page(key, EVERYBODY, {}, standings, place=third_page(key, standings)).rows]
    assert [placing.page_with(key, EVERYBODY, {}, one, standings) for one in first] == [None, None]
    places = [placing.page_with(key, EVERYBODY, {}, one, standings) for one in last]
    assert places == [third_page(key, standings)] * 2


def third_page(key: ranked.ListKey, standings: Standings) -> list[int | str]:
    """The place after the fourth person."""
    fourth = sorted(
        (row.effective_tier, row.effective_rank_total, row.application_id)
        for row in db.session.scalars(select(AssessmentRow))
    )[3]
    return [*fourth, "after"]


def test_the_next_one_follows_the_list_as_it_is_filtered(app: Flask) -> None:
    posting = make_posting()
    weak = make_application(posting, resume=txt(*resume_lines(skill="irrigation")))
    best = make_application(posting)
    second = make_application(posting, resume=txt(*resume_lines(first_year=2023)))
    work_off(app)
    waiting, older = (make_application(posting, now=now) for now in (NOW, NOW - timedelta(days=1)))
    everybody, partly = ListFilters(), ListFilters(findings={"years": frozenset({Status.PARTLY})})
    assert [placing.next_to_read(one, everybody) for one in (best, second, weak)] == [
        second.public_id,
        weak.public_id,
        None,
    ]
    assert [placing.next_to_read(one, partly) for one in (best, second, weak)] == [second.public_id, None, None]
    assert [placing.next_to_read(one, everybody) for one in (waiting, older)] == [older.public_id, None]


def test_the_next_one_is_found_where_words_name_people_instead_of_standing_in_a_text(app: Flask) -> None:
    posting = make_posting()
    first, second = (make_application(posting, name=name) for name in ("Odhiambo Adongo", "Odhiambo Wanjiru"))
    work_off(app)
    assert placing.next_to_read(first, ListFilters(q="odhiambo")) == second.public_id
