"""A letter is found, with the person it is about, by those who see the person; one about an account by nobody here."""

from __future__ import annotations

import pytest

from tracker.access import Actor
from tracker.applications.models import Application
from tracker.foundation import clock
from tracker.foundation.database import transaction
from tracker.messages.commands import Draft, write_letter
from tracker.review.queries.letters import letter_for
from tracker.web.errors import NotFound


def letter_about(about: str) -> str:
    """The public id of a letter about something."""
    with transaction():
        draft = Draft(f"hi:{about}", "hi", about, "wanja@example.org", "Wanja", "Hello", "Hi.")
        return write_letter(draft, now=clock.now()).public_id


def test_whoever_sees_a_person_finds_the_letters_about_them(theirs: Application, insiders: list[Actor]) -> None:
    letter = letter_about(theirs.public_id)
    found = [letter_for(actor, letter) for actor in insiders]
    assert [(one.public_id, about.id) for one, about in found] == [(letter, theirs.id)] * 3


def test_another_manager_finds_no_letter(theirs: Application, outsider: Actor) -> None:
    with pytest.raises(NotFound):
        letter_for(outsider, letter_about(theirs.public_id))


def test_a_letter_that_never_was_is_found_by_nobody(
    theirs: Application, insiders: list[Actor], nobodys: tuple[str, ...]
) -> None:
    for public_id in (theirs.public_id, *nobodys):
        with pytest.raises(NotFound, match="There is no such letter"):
            letter_for(insiders[-1], public_id)


def test_a_letter_about_an_account_is_shown_to_nobody_here(insiders: list[Actor]) -> None:
    admin = insiders[-1]
    with pytest.raises(NotFound):
        letter_for(admin, letter_about(admin.public_id))
