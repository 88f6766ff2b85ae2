"""The openings an actor may see, with figures that equal a recount."""

from __future__ import annotations

from datetime import timedelta

from flask import Flask

from tests.conftest import NOW
from tests.factories.applications import make_application, work_off
from tests.factories.people import actor_for, make_user
from tests.factories.postings import make_posting
from tracker.access import Role
from tracker.applications.commands import withdraw_application
from tracker.foundation.database import db, transaction
from tracker.postings.lifecycle import PostingStatus
from tracker.postings.models import Posting
from tracker.review.commands import record_opening, reject_application
from tracker.review.queries.openings import OpeningCounts, openings
from tracker.review.queries.stages import rejected_stage


def of(posting: Posting, found: list[OpeningCounts]) -> OpeningCounts:
    """The figures of an opening."""
    return next(one for one in found if one.posting.id == posting.id)


def test_each_kind_of_person_is_counted_in_its_place(app: Flask) -> None:
    posting, actor = make_posting(now=NOW), actor_for(make_user())
    people = [make_application(posting, now=NOW + timedelta(minutes=n)) for n in range(4)]
    make_application(posting, resume=b"%PDF-1.4 broken", filename="a.pdf", now=NOW + timedelta(hours=1))
    work_off(app)
    make_application(posting, now=NOW + timedelta(hours=1))
    with app.test_request_context(), transaction():
        record_opening(people[0], actor=actor, now=NOW)
        to = rejected_stage(posting)
        reject_application(people[0], to, reason="filled", answer=None, revision=1, actor=actor, now=NOW)
        withdraw_application(people[1], now=NOW)
    work_off(app)
    make_application(posting, now=NOW + timedelta(hours=1))
    db.session.expire_all()
    (found,) = openings(actor)
    assert (found.people, found.unopened, found.unscored, found.unreadable) == (6, 5, 1, 1)
    assert {stage.key: n for stage, n in found.stages if n} == {"applied": 5, "rejected": 1, "withdrawn": 1}
    assert [stage.position for stage, _n in found.stages] == list(range(8))
    assert found.oldest_promise == people[2].answer_by


def test_an_opening_without_people_or_a_published_rubric_counts_nothing(app: Flask) -> None:
    posting = make_posting()
    with transaction():
        posting.rubric.listed_version_id = posting.rubric.listed_scorer = None
    found = of(posting, openings(actor_for(make_user())))
    assert (found.people, found.unopened, found.unscored, found.unreadable, found.oldest_promise) == (0, 0, 0, 0, None)


def test_managers_see_their_teams_openings_and_a_status_narrows_them(app: Flask) -> None:
    manager = make_user(Role.HIRING_MANAGER)
    mine = make_posting(title="Mine", team=[manager, make_user(Role.HIRING_MANAGER)], now=NOW)
    draft = make_posting(title="Draft", team=[manager], status=PostingStatus.DRAFT, now=NOW)
    other = make_posting(title="Other", now=NOW + timedelta(days=1))

    def titles(role: Role, status: PostingStatus | None = None) -> set[str]:
        actor = actor_for(manager if role is Role.HIRING_MANAGER else make_user(role))
        return {one.posting.title for one in openings(actor, status=status)}

    assert titles(Role.HIRING_MANAGER) == {mine.title, draft.title}
    assert titles(Role.HIRING_MANAGER, PostingStatus.OPEN) == {mine.title}
    assert titles(Role.RECRUITER) == titles(Role.ADMIN) == {mine.title, draft.title, other.title}
    opened = openings(actor_for(make_user()), status=PostingStatus.OPEN)
    assert [one.posting.title for one in opened] == ["Other", "Mine"]
