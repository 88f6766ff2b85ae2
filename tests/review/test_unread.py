"""Files that could not be read, of every open opening that somebody sees."""

from __future__ import annotations

from datetime import timedelta

from flask import Flask

from tests.conftest import NOW
from tests.factories.applications import make_application, work_off
from tests.factories.people import actor_for, make_user
from tests.factories.postings import make_posting
from tracker.access import Actor, Role
from tracker.foundation.database import transaction
from tracker.postings.lifecycle import PostingStatus
from tracker.postings.models import Posting
from tracker.review.unread import context


def send_broken(posting: Posting, name: str, hours: int) -> None:
    """Somebody sends a file that cannot be read."""
    make_application(posting, name=name, resume=b"%PDF-1.4 broken", filename="a.pdf", now=NOW + timedelta(hours=hours))


def people(actor: Actor) -> list[tuple[str, str]]:
    """(name, opening) of each row, in order."""
    return [(row["name"], row["opening"]) for row in context(actor)["rows"]]


def test_the_newest_of_all_open_openings_stand_first_and_readable_files_nowhere(app: Flask, recruiter: Actor) -> None:
    one, other, closed = (make_posting(title=title, now=NOW) for title in ("One", "Other", "Closed"))
    for posting, name, hours in ((one, "Ada", 1), (other, "Bo", 2), (one, "Cy", 3), (closed, "Di", 4)):
        send_broken(posting, name, hours)
    make_application(other, name="Read", now=NOW)
    work_off(app)
    with transaction():
        closed.status = PostingStatus.CLOSED
    assert people(recruiter) == [("Cy", "One"), ("Bo", "Other"), ("Ada", "One")]
    assert context(recruiter)["openings_href"] == "/openings"


def test_a_hiring_manager_reads_of_their_own_openings_alone(app: Flask, recruiter: Actor) -> None:
    user = make_user(Role.HIRING_MANAGER)
    mine, other = make_posting(title="Mine", team=[user], now=NOW), make_posting(title="Other", now=NOW)
    send_broken(mine, "Ada", 1)
    send_broken(other, "Bo", 2)
    work_off(app)
    assert people(actor_for(user)) == [("Ada", "Mine")]
    assert people(actor_for(make_user(Role.HIRING_MANAGER))) == []


def test_an_opening_without_a_list_has_nobody_here(recruiter: Actor) -> None:
    posting = make_posting(now=NOW)
    with transaction():
        posting.rubric.listed_version_id = None
    assert people(recruiter) == []
