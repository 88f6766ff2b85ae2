"""What an actor may see: a person who is not theirs is answered as one who never was."""

from __future__ import annotations

import pytest

from tests.factories.people import actor_for
from tracker.access import Actor
from tracker.applications.models import Application
from tracker.foundation.database import db
from tracker.people.models import User
from tracker.review.queries.access import application_for
from tracker.web.errors import NotFound


def test_the_team_and_those_who_see_everything_find_a_person(theirs: Application, insiders: list[Actor]) -> None:
    assert [application_for(actor, theirs.public_id).id for actor in insiders] == [theirs.id] * 3


def test_another_manager_finds_nobody_and_is_not_told_whether_they_are_there(
    theirs: Application, outsider: Actor, nobodys: tuple[str, ...]
) -> None:
    for public_id in (theirs.public_id, *nobodys):
        with pytest.raises(NotFound):
            application_for(outsider, public_id)


def test_who_never_was_is_found_by_nobody(theirs: Application, insiders: list[Actor], nobodys: tuple[str, ...]) -> None:
    for public_id in nobodys:
        with pytest.raises(NotFound):
            application_for(insiders[-1], public_id)


def test_a_person_comes_with_everything_their_page_shows(theirs: Application, on_team: User) -> None:
    actor, public_id = actor_for(on_team), theirs.public_id
    db.session.expunge_all()
    found = application_for(actor, public_id)
    db.session.close()  # nothing more can be loaded
    assert (found.candidate.name, found.stage.key, found.posting.rubric.name) == (
        "Wanja Marlow",
        "applied",
        "Field engineer",
    )
    assert (len(found.posting.stages), len(found.files), found.answers) == (8, 1, [])
