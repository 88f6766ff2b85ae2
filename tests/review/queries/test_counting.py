"""How many people a filter leaves, and how many each other choice would: always of one list alone."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from tests.conftest import NOW
from tests.factories.applications import make_application, resume_lines, txt, work_off
from tests.factories.people import actor_for, make_user
from tests.factories.postings import make_posting
from tracker.applications.commands import withdraw_application
from tracker.foundation.database import transaction
from tracker.postings.models import Posting
from tracker.review.commands import record_opening
from tracker.review.queries.counting import count, counts_by_stage, counts_by_status
from tracker.review.queries.filters import ListFilters
from tracker.review.queries.ranked import ListKey, list_key
from tracker.review.queries.stages import stage_ids
from tracker.scoring import Status
from tracker.screening.models import AssessmentRow

MET = ListFilters(findings={"python": frozenset({Status.MET})})
UNOPENED = ListFilters(unopened=True)
APPLIED = ListFilters(stages=frozenset({"applied"}))


@pytest.fixture
def posting(app: Flask) -> Posting:
    """Ada and Bo know Python, Cy does not, Di has withdrawn; Ada was opened. Half of them stand on a newer list too."""
    made = make_posting(now=NOW)
    people = {}
    for minute, (name, skill) in enumerate((("Ada", "Python"), ("Bo", "Python"), ("Cy", "Go"), ("Di", "Python"))):
        resume, now = txt(*resume_lines(name=name, skill=skill)), NOW + timedelta(minutes=minute)
        people[name] = make_application(made, name=name, resume=resume, now=now)
    work_off(app)
    reader = actor_for(make_user())
    with transaction() as session:
        record_opening(people["Ada"], actor=reader, now=NOW)
        withdraw_application(people["Di"], now=NOW)
        for row in session.scalars(select(AssessmentRow).order_by(AssessmentRow.id).limit(2)).all():
            columns = {one.name: getattr(row, one.name) for one in AssessmentRow.__table__.columns if one.name != "id"}
            session.add(AssessmentRow(**columns | {"scorer": "newer"}))
    work_off(app)
    return made


@pytest.fixture
def key(posting: Posting) -> ListKey:
    """The list that the opening shows."""
    found = list_key(posting)
    assert found is not None
    return found


def test_a_filter_leaves_those_it_is_true_of(posting: Posting, key: ListKey) -> None:
    stages = stage_ids(posting)
    left = [count(key, filters, stages) for filters in (ListFilters(), MET, UNOPENED, APPLIED)]
    assert left == [3, 2, 2, 3]


def test_statuses_are_counted_under_the_filters(posting: Posting, key: ListKey) -> None:
    found = counts_by_status(key, UNOPENED, stage_ids(posting))
    python = {status: n for (criterion, status), n in found.items() if criterion == "python"}
    assert python == {Status.MET: 1, Status.NO_EVIDENCE: 1}


def test_each_stage_says_what_choosing_it_would_give(posting: Posting, key: ListKey) -> None:
    stages = stage_ids(posting)
    found = {stage: counts_by_stage(key, MET, stages).get(stages[stage], 0) for stage in ("applied", "withdrawn")}
    chosen = ListFilters(findings=MET.findings, stages=frozenset({"review"}))
    assert found == {"applied": 2, "withdrawn": 1}
    assert counts_by_stage(key, chosen, stages) == counts_by_stage(key, MET, stages)
