"""A hiring manager, somebody who applied to their opening, and ids that name nothing."""

from __future__ import annotations

import pytest
from flask import Flask

from tests.factories.applications import make_application
from tests.factories.people import actor_for, make_user
from tests.factories.postings import make_posting
from tracker.access import Actor, Role
from tracker.applications.models import Application
from tracker.people.models import User


@pytest.fixture
def on_team(app: Flask) -> User:
    """A hiring manager."""
    return make_user(Role.HIRING_MANAGER)


@pytest.fixture
def theirs(app: Flask, on_team: User) -> Application:
    """A person whose opening the hiring manager is on the team of."""
    return make_application(make_posting(team=[on_team, make_user(Role.HIRING_MANAGER)]))


@pytest.fixture
def insiders(on_team: User) -> list[Actor]:
    """Who may see that person: the team, a recruiter, an admin."""
    return [actor_for(user) for user in (on_team, make_user(Role.RECRUITER), make_user(Role.ADMIN))]


@pytest.fixture
def outsider(app: Flask) -> Actor:
    """A hiring manager on the team of another opening."""
    manager = make_user(Role.HIRING_MANAGER)
    make_posting(team=[manager])
    return actor_for(manager)


@pytest.fixture
def nobodys() -> tuple[str, ...]:
    """Ids that name nothing."""
    return ("", "nobody", "x" * 500, "' OR 1=1 --", "%")
