from __future__ import annotations

import pytest
from flask import Flask

from tests.factories.people import actor_for, make_user
from tracker.access import use_actor
from tracker.people.finding import own_account, user_at
from tracker.web.errors import NotFound


def test_an_address_leads_to_its_account(app: Flask) -> None:
    user = make_user()
    assert user_at(user.public_id) is user
    with pytest.raises(NotFound, match="There is nobody at this address"):
        user_at("nobody")


def test_ones_own_account_is_that_of_the_actor(app: Flask) -> None:
    user = make_user()
    with app.test_request_context():
        use_actor(actor_for(user))
        assert own_account() is user
