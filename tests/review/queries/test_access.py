"""What an actor may see: what is not theirs is answered as what never was, be it person, file or letter."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from tests.factories.applications import make_application
from tests.factories.people import actor_for, make_user
from tests.factories.postings import make_posting
from tracker.access import Actor, Role
from tracker.applications.models import Application
from tracker.foundation import clock
from tracker.foundation.database import db, transaction
from tracker.messages.commands import Draft, write_letter
from tracker.people.models import User
from tracker.review.queries.access import application_for
from tracker.review.queries.files import file_for
from tracker.review.queries.letters import letter_for
from tracker.web.errors import NotFound

WRONG = ("", "nobody", "x" * 500, "' OR 1=1 --", "%")


@pytest.fixture
def on_team(app: Flask) -> User:
    """A hiring manager."""
    return make_user(Role.HIRING_MANAGER)


@pytest.fixture
def someone(app: Flask, on_team: User) -> Application:
    """A person whose opening the hiring manager is on the team of."""
    return make_application(make_posting(team=[on_team, make_user(Role.HIRING_MANAGER)]))


def letter_about(about: str) -> str:
    """The public id of a letter about something."""
    with transaction():
        draft = Draft(f"hi:{about}", "hi", about, "wanja@example.org", "Wanja", "Hello", "Hi.")
        return write_letter(draft, now=clock.now()).public_id


def finders(someone: Application) -> list[tuple[Callable[[Actor, str], object], str, object]]:
    """(question, public id, what it finds) of a person, of their file and of a letter about them."""
    letter = letter_about(someone.public_id)
    return [
        (lambda actor, one: application_for(actor, one).id, someone.public_id, someone.id),
        (lambda actor, one: file_for(actor, one).id, someone.files[0].public_id, someone.files[0].id),
        (lambda actor, one: letter_for(actor, one)[1].id, letter, someone.id),
    ]


def test_the_team_and_those_who_see_everything_find_a_person_their_file_and_letters(
    someone: Application, on_team: User
) -> None:
    actors = [actor_for(user) for user in (on_team, make_user(Role.RECRUITER), make_user(Role.ADMIN))]
    for find, public_id, expected in finders(someone):
        assert [find(actor, public_id) for actor in actors] == [expected] * 3


def test_another_manager_finds_nothing_and_is_not_told_whether_it_is_there(someone: Application) -> None:
    manager = make_user(Role.HIRING_MANAGER)
    make_posting(team=[manager])
    for find, public_id, _expected in finders(someone):
        for wrong in (public_id, *WRONG):
            with pytest.raises(NotFound):
                find(actor_for(manager), wrong)


def test_what_never_was_is_found_by_nobody(someone: Application) -> None:
    admin = actor_for(make_user(Role.ADMIN))
    for find, _public_id, _expected in finders(someone):
        for wrong in WRONG:
            with pytest.raises(NotFound):
                find(admin, wrong)


def test_a_letter_about_an_account_is_shown_to_nobody_here(someone: Application) -> None:
    user = make_user(Role.ADMIN)
    with pytest.raises(NotFound):
        letter_for(actor_for(user), letter_about(user.public_id))


def test_a_person_comes_with_everything_their_page_shows(someone: Application, on_team: User) -> None:
    db.session.expunge_all()
    found = application_for(actor_for(on_team), someone.public_id)
    db.session.close()  # nothing more can be loaded
    assert (found.candidate.name, found.stage.key, found.posting.rubric.name) == (
        "Wanja Marlow",
        "applied",
        "Field engineer",
    )
    assert (len(found.posting.stages), len(found.files), found.answers) == (8, 1, [])
