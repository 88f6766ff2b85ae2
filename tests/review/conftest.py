"""A recruiter, and an opening with somebody in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.conftest import NOW
from tests.factories.applications import scored_application
from tests.factories.people import actor_for, make_user, sign_in
from tests.factories.postings import make_posting
from tracker.access import Actor, Role, use_actor
from tracker.applications.models import Application


@pytest.fixture
def staff(app: Flask) -> FlaskClient:
    """A recruiter's browser."""
    return sign_in(app.test_client(), make_user())


@pytest.fixture
def manager(app: Flask) -> FlaskClient:
    """The browser of a hiring manager who is on no team."""
    return sign_in(app.test_client(), make_user(Role.HIRING_MANAGER))


@pytest.fixture
def someone(app: Flask) -> Application:
    """One person, scored, whom nobody has opened."""
    return scored_application(app, make_posting(now=NOW), now=NOW)


@pytest.fixture
def recruiter(app: Flask) -> Iterator[Actor]:
    """A recruiter who is asking; pages name addresses, as in a request."""
    with app.test_request_context():
        actor = actor_for(make_user())
        use_actor(actor)
        yield actor
