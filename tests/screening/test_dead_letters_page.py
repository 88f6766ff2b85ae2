"""The page of failed work: what health says in tiles, figures of each kind of work, and a row for each dead letter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
import time_machine
from flask import Flask
from sqlalchemy import select, update

from tests.conftest import NOW
from tests.factories.applications import make_application, work_off
from tests.factories.people import actor_for, make_user
from tests.factories.postings import make_posting
from tracker.access import Role, use_actor
from tracker.config import Timings
from tracker.foundation import broker, jobs
from tracker.foundation.database import db, transaction
from tracker.foundation.jobs import Job, JobRequest, JobStatus, sweeping
from tracker.screening.dead_letters_page import context
from tracker.web.health import look


@pytest.fixture(autouse=True)
def _asked_by_an_admin(app: Flask) -> Iterator[None]:
    with app.test_request_context("/failed-work"):
        use_actor(actor_for(make_user(Role.ADMIN)))
        yield


def tiles(page: dict[str, Any]) -> dict[str, tuple[str, str]]:
    """Name to (word, note) of the strip on top."""
    return {one["name"]: (one["word"], one["note"]) for one in page["health"]}


def give_up(kind: Job, sentence: str = "", at: datetime = NOW) -> None:
    """What waits of this kind has failed for good."""
    failed = {"status": JobStatus.DEAD, "attempts": 3, "last_error": sentence, "finished_at": at, "trace": "line 1"}
    with transaction() as session:
        waiting = JobRequest.kind == kind, JobRequest.status == JobStatus.PENDING
        session.execute(update(JobRequest).where(*waiting).values(**failed))


def test_without_work_there_is_nothing_to_try_again() -> None:
    page = context(now=NOW)
    assert (page["rows"], page["retry_all"], page["summary"]) == ([], None, "0 failed")
    assert tiles(page) == {
        "Database": ("Well", "answers"),
        "Broker": ("Well", "answers"),
        "Sweeper": ("Down", "silent"),
        "Waiting": ("0", "oldest 0 s"),
        "Done": ("0", ""),
        "Failed": ("0", ""),
    }
    assert [one["css"] for one in page["health"]] == ["met", "met", "notmet", "noev", "met", "met"]


def test_the_sweeper_is_well_as_long_as_health_says_so() -> None:
    sweeping.take_turn("one", now=NOW, timings=Timings())
    for seconds in (0, 19, 20, 21):
        now = NOW + timedelta(seconds=seconds)
        says = {False: ("Down", "silent"), True: ("Well", f"{seconds} s ago")}
        assert tiles(context(now=now))["Sweeper"] == says[look(now=now).problems == ()]


def test_a_broker_that_is_away_is_down_and_the_page_is_still_shown(app: Flask) -> None:
    broker.connect(replace(app.extensions["tracker"], redis_url="redis+socket:///nowhere/valkey.sock"))
    assert tiles(context(now=NOW))["Broker"] == ("Down", "does not answer")


def test_work_is_counted_by_kind_and_by_how_it_stands(app: Flask) -> None:
    posting = make_posting(now=NOW)
    with time_machine.travel(NOW, tick=False):
        make_application(posting, now=NOW)
        work_off(app, Job.READ, Job.SCORE)
        make_application(posting, resume=b"Another", now=NOW)
        give_up(Job.READ)
    page = context(now=NOW + timedelta(seconds=7))
    names = ("work", "waiting", "running", "done", "failed", "attempts")
    figures = [tuple(one[name] for name in names) for one in page["figures"]]
    assert sorted(figures) == [
        ("Draft from a job ad", 0, 0, 0, 0, 0),
        ("Read a résumé", 0, 0, 1, 1, 1),
        ("Score an application", 1, 0, 1, 0, 1),
        ("Send a letter", 0, 0, 0, 0, 0),
    ]
    shown = tiles(page)
    assert (shown["Waiting"], shown["Done"], shown["Failed"]) == (("1", "oldest 7 s"), ("2", ""), ("1", ""))
    assert [one["css"] for one in page["health"]][-1] == "notmet"


def test_a_dead_letter_says_whom_it_concerns_why_it_failed_and_how_it_is_tried_again() -> None:
    application = make_application(make_posting(title="Field engineer"), name="Wanja Marlow")
    give_up(Job.READ, "The reader stopped while reading this file.")
    number = db.session.scalars(select(JobRequest.id).filter_by(kind=Job.READ)).one()
    (row,) = context(now=NOW)["rows"]
    assert row == {
        "work": "Read a résumé",
        "title": "Wanja Marlow",
        "note": "Field engineer",
        "href": f"/people/{application.public_id}",
        "sentence": "The reader stopped while reading this file.",
        "advice": "Open the person and read the file as it was sent, or ask for another one.",
        "tried": [(NOW, "line 1")],
        "attempts": 3,
        "of": 3,
        "at": NOW,
        "retry": f"/failed-work/{number}/retry",
    }


def test_work_about_nobody_is_named_by_its_key_and_the_newest_stands_first() -> None:
    for hour, key in enumerate(("x" * 60, "y")):
        with transaction():
            jobs.request(Job.DRAFT, key, now=NOW)
        give_up(Job.DRAFT, at=NOW + timedelta(hours=hour))
    page = context(now=NOW)
    assert [(row["title"], row["note"], row["href"]) for row in page["rows"]] == [("y", "", None), ("x" * 40, "", None)]
    assert (page["retry_all"], page["summary"]) == ("/failed-work/retry-all", "2 failed")
    assert page["rows"][0]["sentence"] == "It failed, and nobody noted why."
