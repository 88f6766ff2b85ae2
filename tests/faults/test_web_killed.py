"""Row 3. The web server dies at every point of a submission: all of it is there, or none; once more makes one."""

from __future__ import annotations

import hashlib
import os
import time

import pytest
from flask import Flask
from sqlalchemy import ColumnElement, func, select

from tests.faults import table
from tests.faults.running import DATABASES, Parts, running, wait_until
from tests.faults.sending import NO_ANSWER, key_of, own_file, people, send_once
from tests.faults.staff import asked
from tests.faults.truth import all_well, is_on_disk, outcome, unfinished
from tracker.applications.commands import sweep_files
from tracker.applications.models import Application, ApplicationFile
from tracker.applications.work import read_key
from tracker.demo import Applicant
from tracker.drafting.queries import is_kept
from tracker.foundation import clock
from tracker.foundation.database import db
from tracker.foundation.jobs import Job, JobRequest
from tracker.messages.models import Letter
from tracker.web.settings import settings

NOTHING_YET = (
    "before file write",
    "before file rename",
    "after file rename",
    "after file write",
    "before row write",
    "after row write",
    "after request",
    "after receipt",
    "before commit",
)
ALL_THERE = ("after commit", "before publish", "after publish")
LEFT_BEHIND = ("before file rename", "after file write", "before commit")  # by people who never come back
UP_SECONDS = 60

pytestmark = pytest.mark.faults


@pytest.mark.parametrize("database", DATABASES)
def test_every_part_of_a_submission_is_there_or_none(database: str) -> None:
    points = NOTHING_YET + ALL_THERE
    done = f"web killed at {len(points)} points, each sent again; at {len(LEFT_BEHIND)} more and not sent again"
    expected = "all or none; sent again: exactly one; orphan files swept, no other"
    with table.line("3 web killed", database, done=done, expected=expected) as line, running(database) as parts:
        app = parts.installation.app
        everybody = people(parts.installation, len(points) + len(LEFT_BEHIND))
        returning, leaving = everybody[: len(points)], everybody[len(points) :]
        found = {point: kill_and_look(parts, point, person) for point, person in zip(points, returning, strict=True)}
        for point, person in zip(LEFT_BEHIND, leaving, strict=True):
            kill_and_look(parts, point, person)
        for person in returning:
            send_once(parts.installation, person, own_file(person))
        wait_until(lambda: unfinished(app) == 0, seconds=120)
        orphans = sweep_everything_old(app)
        accepted = {key_of(person): hashlib.sha256(own_file(person)[1]).hexdigest() for person in returning}
        truth = outcome(app, accepted)
        line.found = (
            f"{sum(one == (1,) * 6 for one in found.values())} times all, "
            f"{sum(one == (0,) * 6 for one in found.values())} times none; {truth}; {orphans} orphans swept"
        )
        assert found == {**dict.fromkeys(NOTHING_YET, (0,) * 6), **dict.fromkeys(ALL_THERE, (1,) * 6)}
        assert truth == all_well(len(returning))
        assert orphans == len(LEFT_BEHIND) + 1  # and the part of a file that was sent again


def kill_and_look(parts: Parts, point: str, person: Applicant) -> tuple[int, ...]:
    """Send, die at the point, and count what there is of the application: six numbers, all 0 or all 1."""
    parts.watched("web").failures = 0  # the wait before its next start, which grows, is another test's
    wait_until(lambda: is_up(parts), seconds=UP_SECONDS, every=0.1)
    parts.switches.kill_at(point)
    name, data = own_file(person)
    with pytest.raises(NO_ANSWER):
        send_once(parts.installation, person, (name, data))
    assert not parts.switches.is_armed(), f"nobody came to the point: {point}"
    wait_until(lambda: is_up(parts), seconds=UP_SECONDS, every=0.1)
    return parts_of(parts.installation.app, person, hashlib.sha256(data).hexdigest())


def is_up(parts: Parts) -> bool:
    """The web server answers."""
    try:
        return asked(parts.installation, "/health/live")[0] == 200
    except NO_ANSWER:
        return False


def parts_of(app: Flask, person: Applicant, sha256: str) -> tuple[int, ...]:
    """How many: applications, named files, of them on disk, requests to read, requests to score, receipts."""
    with app.app_context():
        application = db.session.scalars(select(Application).filter_by(form_key=key_of(person))).one_or_none()
        score = f"%:{application.id}" if application else "nobody"
        about = application.public_id if application else "nobody"
        return (
            _number(Application, Application.form_key == key_of(person)),
            (named := _number(ApplicationFile, ApplicationFile.sha256 == sha256)),
            named * is_on_disk(sha256),
            _number(JobRequest, (JobRequest.kind == Job.READ) & (JobRequest.key == read_key(sha256))),
            _number(JobRequest, (JobRequest.kind == Job.SCORE) & JobRequest.key.like(score)),
            _number(Letter, (Letter.kind == "receipt") & (Letter.about == about)),
        )


def _number(model: type, which: ColumnElement[bool]) -> int:
    return db.session.scalar(select(func.count()).select_from(model).where(which)) or 0


def sweep_everything_old(app: Flask) -> int:
    """Every file is made two hours old, then the sweeper's own command is run: the number it deleted."""
    with app.app_context():
        folder, then = settings().files_dir, time.time() - 7200
        for path in folder.rglob("*"):
            os.utime(path, (then, then))
        return sweep_files(now=clock.now(), folder=folder, also_known=is_kept)
