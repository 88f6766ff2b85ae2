"""Column types: what was stored comes back the same on both databases, and what is ambiguous is refused."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from flask import Flask
from sqlalchemy import text
from sqlalchemy.exc import StatementError

from tests.conftest import NOW
from tracker.foundation.database import db, insert_or_ignore, transaction
from tracker.foundation.jobs import Heartbeat, Job, JobRequest, JobStatus, request


def beat(at: datetime) -> None:
    """Store a time."""
    with transaction() as session:
        row = {"name": "test", "owner": "o", "lease_until": NOW, "beat_at": at}
        insert_or_ignore(session, Heartbeat, [row], unique=("name",))


@pytest.mark.parametrize(
    "at",
    [
        NOW.replace(microsecond=123456),
        NOW.astimezone(timezone(timedelta(hours=14))),
        datetime(1, 1, 1, tzinfo=UTC),
        datetime(9999, 12, 31, tzinfo=UTC),
    ],
)
def test_a_time_comes_back_as_the_same_moment_in_utc(app: Flask, at: datetime) -> None:
    beat(at)
    db.session.expire_all()
    found = db.session.get_one(Heartbeat, "test").beat_at
    assert (found, found.tzinfo) == (at, UTC)


def test_a_time_without_a_zone_is_refused_before_it_is_stored(app: Flask) -> None:
    with pytest.raises(StatementError, match="a time without a zone"):
        beat(NOW.replace(tzinfo=None))
    assert db.session.get(Heartbeat, "test") is None


def test_an_enum_is_a_readable_word_in_the_table_and_a_member_in_python(app: Flask) -> None:
    with transaction():
        request_id = request(Job.READ, "k", now=NOW)
    stored = db.session.execute(text("SELECT kind, status FROM job_request")).one()
    row = db.session.get_one(JobRequest, request_id, populate_existing=True)
    assert (tuple(stored), row.kind, row.status) == (("screening.read", "pending"), Job.READ, JobStatus.PENDING)


def test_a_word_that_is_no_member_is_refused(app: Flask) -> None:
    with pytest.raises(StatementError, match="asleep"), transaction() as session:
        session.execute(text("SELECT 1"))
        session.add(JobRequest(kind=Job.READ, key="k", status="asleep", not_before=NOW, created_at=NOW))  # type: ignore[arg-type]
        session.flush()
