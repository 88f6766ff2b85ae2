from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask

from tests.factories.people import actor_for, make_user
from tests.factories.postings import make_posting
from tracker.access import Role
from tracker.foundation import clock
from tracker.postings.lifecycle import PostingStatus
from tracker.postings.queries import is_open, listed_version, open_postings, opening_for, public_posting
from tracker.web.errors import NotFound


def test_open_roles_are_those_that_take_applications_newest_first(app: Flask) -> None:
    now = clock.now()
    old, new = make_posting(now=now - timedelta(days=2)), make_posting(now=now, closes_in_days=None)
    make_posting(status=PostingStatus.DRAFT)
    make_posting(status=PostingStatus.CLOSED)
    past = make_posting(closes_in_days=-1)
    assert [posting.id for posting in open_postings(now=now)] == [new.id, old.id]
    assert [is_open(posting, now=now) for posting in (old, new, past)] == [True, True, False]


def test_the_public_never_sees_a_draft(app: Flask) -> None:
    draft, closed = make_posting(status=PostingStatus.DRAFT), make_posting(status=PostingStatus.CLOSED)
    assert public_posting(draft.slug) is None
    assert public_posting(closed.slug) is closed


def test_the_listed_version_is_the_published_one(app: Flask) -> None:
    posting = make_posting()
    version = listed_version(posting)
    assert version is not None
    assert [criterion.key for criterion in version.criteria] == ["python", "years"]
    posting.rubric.listed_version_id = None
    assert listed_version(posting) is None


def test_a_hiring_manager_sees_the_openings_of_their_teams(app: Flask) -> None:
    manager = make_user(Role.HIRING_MANAGER)
    own, other = make_posting(team=[manager]), make_posting()
    assert opening_for(actor_for(manager), own.public_id) is own
    with pytest.raises(NotFound, match="you are not on its hiring team"):
        opening_for(actor_for(manager), other.public_id)


def test_a_recruiter_sees_every_opening(app: Flask) -> None:
    posting = make_posting()
    assert opening_for(actor_for(make_user()), posting.public_id) is posting
