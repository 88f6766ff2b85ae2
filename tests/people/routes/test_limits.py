from __future__ import annotations

from flask import Flask, Response

from tests.factories.people import actor_for, make_user
from tracker.access import use_actor
from tracker.people.routes.limits import everybody, has_failed, own_id


def test_the_signed_in_are_counted_one_by_one_and_strangers_together(app: Flask) -> None:
    user = make_user()
    with app.test_request_context():
        use_actor(None)
        assert (own_id(), everybody()) == ("nobody", "everybody")
        use_actor(actor_for(user))
        assert own_id() == user.public_id


def test_only_a_try_that_failed_is_counted() -> None:
    assert [has_failed(Response(status=status)) for status in (422, 303, 200)] == [True, False, False]
