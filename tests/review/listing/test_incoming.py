"""The notice while a newer version is being scored: how far it is, and where the list is once it has arrived."""

from __future__ import annotations

from flask import Flask

from tests.factories.applications import make_application, work_off
from tests.factories.postings import make_posting
from tracker.access import Actor
from tracker.foundation import clock
from tracker.foundation.database import db, transaction
from tracker.postings.models import Posting
from tracker.review.listing import arrived, incoming
from tracker.review.queries.filters import ListFilters
from tracker.rubrics.commands import start_draft
from tracker.screening.commands import publish_version

FILTERS = ListFilters(q="pumps")


def publish_again(posting: Posting) -> None:
    """A second version, with which nobody has been scored yet."""
    with transaction():
        draft = start_draft(posting.rubric, actor="an-admin", now=clock.now())
        publish_version(draft, note="Because.", actor="an-admin", now=clock.now())


def test_the_notice_counts_up_and_ends(app: Flask, recruiter: Actor) -> None:
    posting = make_posting()
    for _ in range(2):
        make_application(posting)
    work_off(app)
    assert incoming(posting, FILTERS) is None
    publish_again(posting)
    me = posting.public_id
    assert incoming(posting, FILTERS) == {
        "number": 2,
        "done": 0,
        "total": 2,
        "percent": 0,
        "href": f"/openings/{me}/rubric?version=2",
        "ask": f"/openings/{me}/progress?list=q%3Dpumps",
        "list_href": f"/openings/{me}?q=pumps",
    }
    work_off(app)
    db.session.refresh(posting.rubric)
    assert incoming(posting, FILTERS) is None
    assert arrived(posting, FILTERS) == {"number": 2, "done": None, "list_href": f"/openings/{me}?q=pumps"}
