"""What narrows a list, and the counts beside it: every count equals what choosing it would show."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask

from tests.conftest import NOW
from tests.factories.applications import make_application, resume_lines, txt, work_off
from tests.factories.people import actor_for, make_user
from tests.factories.postings import make_posting
from tracker.applications.commands import withdraw_application
from tracker.foundation.database import db, transaction
from tracker.postings.models import Posting
from tracker.review.commands import move_application, record_opening
from tracker.review.queries import ranked
from tracker.review.queries.counting import count, counts_by_stage, counts_by_status
from tracker.review.queries.filters import ListFilters, looked_up
from tracker.review.queries.stages import stage_by_key, stage_ids
from tracker.review.queries.standings import Standings
from tracker.scoring import Status

MET, PARTLY, NONE = (frozenset({status}) for status in (Status.MET, Status.PARTLY, Status.NO_EVIDENCE))


@pytest.fixture
def posting(app: Flask) -> Posting:
    """Ada and Bo know Python, Bo for one year; Cy knows none and is under review; Di has withdrawn. Ada was opened."""
    made = make_posting(now=NOW)
    kinds = {"Ada": ("Python", 2019), "Bo": ("Python", 2023), "Cy": ("irrigation", 2019), "Di": ("Python", 2019)}
    found = {}
    for number, (name, (skill, year)) in enumerate(kinds.items()):
        resume = txt(*resume_lines(name=name, skill=skill, first_year=year))
        found[name] = make_application(made, name=name, resume=resume, now=NOW + timedelta(minutes=number))
    work_off(app)
    actor = actor_for(make_user())
    with app.test_request_context(), transaction():
        record_opening(found["Ada"], actor=actor, now=NOW)
        move_application(found["Cy"], stage_by_key(made, "review"), revision=1, actor=actor, now=NOW)
        withdraw_application(found["Di"], now=NOW)
    work_off(app)
    db.session.expire_all()
    return made


def key_of(posting: Posting) -> ranked.ListKey:
    """The list that the opening shows."""
    found = ranked.list_key(posting)
    assert found is not None
    return found


def names(posting: Posting, filters: ListFilters) -> list[str]:
    """Who is left, from the first to the last."""
    key, filters = key_of(posting), looked_up(filters, posting.id)
    rows = ranked.page(key, filters, stage_ids(posting), Standings(ranked.facets(key))).rows
    assert count(key, filters, stage_ids(posting)) == len(rows)
    return [row.name for row in rows]


LEFT = (
    (ListFilters(), ["Ada", "Bo", "Cy"]),
    (ListFilters(findings={"python": MET}), ["Ada", "Bo"]),
    (ListFilters(findings={"python": MET, "years": PARTLY}), ["Bo"]),
    (ListFilters(findings={"python": MET | NONE}), ["Ada", "Bo", "Cy"]),
    (ListFilters(findings={"no such": MET}), []),
    (ListFilters(stages=frozenset({"review"})), ["Cy"]),
    (ListFilters(stages=frozenset({"withdrawn"})), ["Di"]),
    (ListFilters(stages=frozenset({"withdrawn", "applied"})), ["Ada", "Bo", "Di"]),
    (ListFilters(stages=frozenset({"no such"})), []),
    (ListFilters(unopened=True), ["Bo", "Cy"]),
    (ListFilters(q="pumps"), ["Ada", "Bo", "Cy"]),
    (ListFilters(q="python ada"), ["Ada"]),
    (ListFilters(q="bo"), ["Bo"]),
    (ListFilters(q="irigation"), []),
    (ListFilters(q="'; DROP TABLE application; --"), []),
    (ListFilters(q='"python" OR irrigation'), []),
    (ListFilters(q="pumps", unopened=True, findings={"python": MET}), ["Bo"]),
)


def test_a_filter_leaves_whom_it_names_and_its_count_says_so(posting: Posting) -> None:
    assert [names(posting, filters) for filters, _left in LEFT] == [left for _filters, left in LEFT]


def test_each_count_is_what_choosing_it_would_show(posting: Posting) -> None:
    key, ids, chosen = key_of(posting), stage_ids(posting), ListFilters(unopened=True)
    assert counts_by_status(key, chosen, ids) == {
        ("python", Status.MET): 1,
        ("python", Status.NO_EVIDENCE): 1,
        ("years", Status.PARTLY): 1,
        ("years", Status.MET): 1,
    }
    by_stage = counts_by_stage(key, ListFilters(stages=frozenset({"review"})), ids)
    people = {stage: len(names(posting, ListFilters(stages=frozenset({stage})))) for stage in ids}
    assert {stage: by_stage.get(ids[stage], 0) for stage in ids} == people
    assert {stage: n for stage, n in people.items() if n} == {"applied": 2, "review": 1, "withdrawn": 1}


def test_another_openings_people_are_never_found(app: Flask, posting: Posting) -> None:
    other = make_posting()
    make_application(other, name="Ada", resume=txt(*resume_lines()))
    work_off(app)
    assert (names(other, ListFilters(q="bo")), names(other, ListFilters(q="ada python"))) == ([], [])
    assert len(names(other, ListFilters(q="ada"))) == 1


def test_a_filter_is_told_apart_from_none_and_loses_one_row_at_a_time() -> None:
    both = ListFilters(findings={"a": MET, "b": NONE}, stages=frozenset({"review"}), q="x")
    assert both.without_criterion("a").without_stages() == ListFilters(findings={"b": NONE}, q="x")
    assert (both.without_criterion("c"), both.any(), ListFilters().any()) == (both, True, False)


def test_nobody_is_looked_up_where_nothing_was_typed(posting: Posting) -> None:
    filters = ListFilters(unopened=True)
    assert looked_up(filters, posting.id) is filters
