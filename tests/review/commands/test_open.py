"""Opening an application: who, first and last; it is new to everybody until the first of all has looked."""

from __future__ import annotations

from datetime import timedelta

from flask import Flask
from sqlalchemy import select

from tests.conftest import NOW
from tests.factories.applications import make_application
from tests.factories.people import actor_for, make_user
from tests.factories.postings import make_posting
from tests.screening.recount import tallies_are_exact
from tracker.applications.commands import withdraw_application
from tracker.foundation import tallies
from tracker.foundation.database import db, transaction
from tracker.review.commands import record_opening
from tracker.review.models import Opened


def test_the_first_look_of_all_counts_and_each_colleague_is_remembered(app: Flask) -> None:
    posting = make_posting(now=NOW)
    someone, other = make_application(posting, now=NOW), make_application(posting, now=NOW)
    ines, tarn = actor_for(make_user()), actor_for(make_user())
    unopened = []
    for hour, (application, actor) in enumerate(((someone, ines), (someone, tarn), (someone, ines), (other, tarn))):
        with transaction():
            record_opening(application, actor=actor, now=NOW + timedelta(hours=hour))
        unopened.append(tallies.read(f"posting:{posting.id}").get("unopened", 0))
    db.session.expire_all()
    rows = db.session.scalars(select(Opened).order_by(Opened.application_id, Opened.user_id))
    seen = [
        (row.application_id, row.user_id, (row.first_at - NOW).seconds, (row.last_at - NOW).seconds) for row in rows
    ]
    assert seen == [
        (someone.id, ines.id, 0, 7200),
        (someone.id, tarn.id, 3600, 3600),
        (other.id, tarn.id, 10800, 10800),
    ]
    assert (unopened, someone.first_opened_at, tallies_are_exact(posting)) == ([1, 1, 1, 0], NOW, True)


def test_who_withdrew_before_anybody_looked_waits_for_nobody(app: Flask) -> None:
    posting = make_posting(now=NOW)
    gone, other = make_application(posting, now=NOW), make_application(posting, now=NOW)
    ines, unopened = actor_for(make_user()), []
    for act in (
        lambda: withdraw_application(gone, now=NOW),
        lambda: record_opening(gone, actor=ines, now=NOW),
        lambda: record_opening(other, actor=ines, now=NOW),
    ):
        with transaction():
            act()
        unopened.append((tallies.read(f"posting:{posting.id}").get("unopened", 0), tallies_are_exact(posting)))
    assert unopened == [(1, True), (1, True), (0, True)]
