"""Letters about applications that an actor may see."""

from __future__ import annotations

from tracker.access import Actor
from tracker.applications.models import Application
from tracker.messages.models import Letter
from tracker.messages.queries import letter_by_id
from tracker.review.queries.access import application_for
from tracker.web.errors import NotFound


def letter_for(actor: Actor, public_id: str) -> tuple[Letter, Application]:
    """(letter, the application it is about). NotFound for a stranger's, as for one that never was."""
    letter = letter_by_id(public_id)
    if letter is None:
        raise NotFound("There is no such letter.")
    return letter, application_for(actor, letter.about)
