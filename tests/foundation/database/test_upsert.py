"""INSERT … ON CONFLICT: ignored, replaced or added to, the same on both databases."""

from __future__ import annotations

from flask import Flask

from tests.conftest import NOW
from tracker.foundation import tallies
from tracker.foundation.database import insert_new, insert_or_ignore, transaction, upsert
from tracker.foundation.jobs import Job, JobRequest, JobStatus
from tracker.foundation.tallies import Tally

UNIQUE = ("scope", "facet")


def rows(**counts: int) -> list[dict[str, object]]:
    """Of one scope."""
    return [{"scope": "s", "facet": facet, "n": n} for facet, n in counts.items()]


def test_what_is_there_already_is_left_replaced_or_added_to(app: Flask) -> None:
    with transaction() as session:
        insert_or_ignore(session, Tally, rows(a=1, b=2), unique=UNIQUE)
        insert_or_ignore(session, Tally, rows(a=9, c=3), unique=UNIQUE)
    assert tallies.read("s") == {"a": 1, "b": 2, "c": 3}
    with transaction() as session:
        upsert(session, Tally, rows(a=5, d=4), unique=UNIQUE, update=("n",))
        upsert(session, Tally, rows(b=-7, e=1), unique=UNIQUE, update=("n",), add=True)
    assert tallies.read("s") == {"a": 5, "b": -5, "c": 3, "d": 4, "e": 1}


def test_nothing_to_write_is_no_statement_and_many_are_one(app: Flask) -> None:
    with transaction() as session:
        insert_or_ignore(session, Tally, [], unique=UNIQUE)
        upsert(session, Tally, [], unique=UNIQUE, update=("n",))
        upsert(session, Tally, rows(**{f"f{n}": 1 for n in range(2000)}), unique=UNIQUE, update=("n",), add=True)
    assert tallies.read("s") == {f"f{n}": 1 for n in range(2000)}


def test_a_new_row_tells_its_id_and_a_taken_one_tells_none(app: Flask) -> None:
    row = {
        "kind": Job.READ,
        "key": "'; DROP TABLE job_request; --",
        "status": JobStatus.PENDING,
        "attempts": 0,
        "losses": 0,
        "revision": 0,
        "not_before": NOW,
        "created_at": NOW,
    }
    with transaction() as session:
        ids = [insert_new(session, JobRequest, one, unique=("kind", "key")) for one in (row, row, row | {"key": "b"})]
        kept = [session.get_one(JobRequest, one).key for one in ids if one]
    assert (ids[1], kept) == (None, ["'; DROP TABLE job_request; --", "b"])
