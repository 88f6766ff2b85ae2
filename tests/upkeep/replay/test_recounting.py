"""Every count that ranks and filters are made of, beside what its rows come to."""

from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy import delete, select

from tests.factories.applications import work_off
from tests.factories.people import actor_for, make_user
from tracker.applications.commands import change_stage, withdraw_application
from tracker.applications.models import Application
from tracker.foundation import clock, tallies
from tracker.foundation.database import db, transaction
from tracker.foundation.tallies import Tally
from tracker.postings.counted import in_stage, opening_scope
from tracker.review.commands import record_opening
from tracker.upkeep.backup.saving import snapshot
from tracker.upkeep.replay.recounting import compared

pytestmark = pytest.mark.usefixtures("slug")
Pairs = dict[str, tuple[int, int]]


def pairs(beginning: str) -> Pairs:
    """Facet to (what is kept, what the rows come to), of the scopes that begin so."""
    db.session.remove()
    with snapshot() as connection:
        found = list(compared(connection))
    return {facet: (kept, counted) for scope, facet, kept, counted in found if scope.startswith(beginning)}


def people() -> list[Application]:
    """Who applied, in order: two with a score, and one whose file could not be read."""
    return list(db.session.scalars(select(Application).order_by(Application.id)))


def test_what_is_kept_of_an_opening_and_of_its_list_is_what_their_rows_come_to() -> None:
    posting = people()[0].posting
    first = in_stage(posting.stages[0].id)
    assert pairs(opening_scope(posting.id)) == {"all": (3, 3), "unopened": (3, 3), first: (3, 3)}
    of_list = pairs("version:")
    outcomes = {facet: both for facet, both in of_list.items() if facet.startswith("outcome:")}
    assert outcomes == {"outcome:scored": (2, 2), "outcome:unreadable": (1, 1)}
    statuses = [both for facet, both in of_list.items() if facet.startswith("status:")]
    totals = [both for facet, both in of_list.items() if facet.startswith("total:")]
    assert (sum(kept for kept, _counted in statuses), sum(kept for kept, _counted in totals)) == (4, 2)
    assert [both for both in (*statuses, *totals) if both[0] != both[1]] == []


def test_counts_still_fit_once_people_were_opened_moved_or_have_withdrawn(app: Flask) -> None:
    one, other, _unread = people()
    stages = [in_stage(stage.id) for stage in one.posting.stages]
    scope, withdrawn = opening_scope(one.posting_id), stages[-1]
    ines = actor_for(make_user())
    with transaction():
        record_opening(one, actor=ines, now=clock.now())
        change_stage(one, one.posting.stages[1], actor="ines", now=clock.now())
        withdraw_application(other, now=clock.now())
    work_off(app)
    expected = {"all": (3, 3), "unopened": (1, 1), stages[0]: (1, 1), stages[1]: (1, 1), withdrawn: (1, 1)}
    assert pairs(scope) == expected
    assert [both for both in pairs("version:").values() if both[0] != both[1]] == []


def test_a_count_that_was_lost_and_one_that_nothing_comes_to_are_told_and_of_other_things_none() -> None:
    posting_id = people()[0].posting_id
    with transaction():
        db.session.execute(delete(Tally).where(Tally.scope == opening_scope(posting_id), Tally.facet == "all"))
        tallies.shift(opening_scope(posting_id), {in_stage(99): 2, in_stage(98): 0})
        tallies.shift("work:beets", {"done": 1})
    wrong = {facet: both for facet, both in pairs("").items() if both[0] != both[1]}
    assert wrong == {"all": (0, 3), in_stage(99): (2, 0)}
