"""Who gave the same address: told of what one may see, and of nothing else."""

from __future__ import annotations

from flask import Flask

from tests.factories.applications import make_application
from tests.factories.people import actor_for, make_user
from tests.factories.postings import make_posting
from tracker.access import Role
from tracker.foundation.database import db
from tracker.review.queries.duplicates import SHOWN_AT_MOST, came_again, same_email


def test_the_newest_with_the_same_address_are_named_to_those_who_may_see_them(app: Flask) -> None:
    manager = make_user(Role.HIRING_MANAGER)
    mine, theirs = make_posting(team=[manager]), make_posting()
    old, hidden, me = (make_application(one, email="Wanja@Example.org") for one in (mine, theirs, mine))
    make_application(mine, email="somebody@example.org")
    assert same_email(me, actor=actor_for(manager)) == [old.public_id]
    assert same_email(me, actor=actor_for(make_user())) == [hidden.public_id, old.public_id]
    newer = [make_application(theirs, email="wanja@example.org").public_id for _ in range(SHOWN_AT_MOST)]
    db.session.expire_all()
    assert same_email(me, actor=actor_for(make_user())) == newer[::-1]
    assert same_email(me, actor=actor_for(manager)) == [old.public_id]


def test_a_list_marks_who_came_again_after_an_application_that_one_may_see(app: Flask) -> None:
    manager = make_user(Role.HIRING_MANAGER)
    mine, theirs = make_posting(team=[manager]), make_posting()
    make_application(theirs, email="ada@example.org")
    ada, bo, bo_again = (make_application(mine, email=f"{name}@example.org") for name in ("ada", "bo", "BO"))
    make_application(theirs, email="bo@example.org")
    flagged = [ada.id, bo_again.id]
    assert came_again([*flagged, bo.id], actor=actor_for(manager)) == {bo_again.id}
    assert came_again(flagged, actor=actor_for(make_user())) == set(flagged)
    assert came_again([], actor=actor_for(manager)) == frozenset()
