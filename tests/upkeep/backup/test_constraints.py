"""Rows are loaded in any order; a row that names one that is not there is refused as a whole."""

from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy import func, insert, select
from sqlalchemy.exc import IntegrityError

from tests.conftest import NOW
from tracker.foundation.database import db
from tracker.foundation.jobs import Job, JobRequest, JobStatus
from tracker.upkeep.backup import rows
from tracker.upkeep.backup.constraints import OrphanRow, go_on_counting, loading


def request(number: int, waits_for: int | None) -> dict[str, object]:
    """A request that waits for another."""
    return {
        "id": number,
        "kind": Job.READ,
        "key": str(number),
        "status": JobStatus.PENDING,
        "attempts": 0,
        "losses": 0,
        "revision": 0,
        "waits_for": waits_for,
        "not_before": NOW,
        "created_at": NOW,
    }


def test_a_row_may_come_before_the_one_it_names(app: Flask) -> None:
    with loading() as connection:
        connection.execute(insert(JobRequest), [request(1, 2), request(2, None)])
    assert db.session.scalar(select(func.count()).select_from(JobRequest)) == 2


def test_a_row_that_names_nothing_undoes_all(app: Flask) -> None:
    with pytest.raises((OrphanRow, IntegrityError)), loading() as connection:
        connection.execute(insert(JobRequest), [request(1, None), request(2, 3)])
    assert db.session.scalar(select(func.count()).select_from(JobRequest)) == 0
    db.session.commit()
    with pytest.raises(IntegrityError), db.engine.begin() as connection:
        connection.execute(insert(JobRequest), [request(1, 9)])


def test_new_rows_are_numbered_after_the_restored_ones(app: Flask) -> None:
    with loading() as connection:
        connection.execute(insert(JobRequest), [request(41, None)])
        go_on_counting(connection, rows.tables(connection))
    new = {name: value for name, value in request(0, None).items() if name != "id"}
    with db.engine.begin() as connection:
        connection.execute(insert(JobRequest), [new | {"key": "new"}])
    assert db.session.scalars(select(JobRequest.id).order_by(JobRequest.id)).all() == [41, 42]
