"""Who is asking: remembered for one request, and asked for only where somebody must be."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask import Flask

from tracker.access import Actor, Role, current_actor, signed_in, use_actor

INES = Actor(1, "an-id", "Ines Calder", "ines@example.org", Role.RECRUITER)
PAGES = Flask("pages")


@pytest.fixture
def _asked() -> Iterator[None]:
    with PAGES.test_request_context():
        yield


@pytest.mark.usefixtures("_asked")
def test_the_public_is_nobody_and_a_page_for_staff_must_not_ask_who_it_is() -> None:
    assert signed_in() is None
    with pytest.raises(RuntimeError, match="on an endpoint without @allow"):
        current_actor()


@pytest.mark.usefixtures("_asked")
def test_who_was_recognised_is_asking_until_they_are_signed_out() -> None:
    use_actor(INES)
    assert (current_actor(), signed_in()) == (INES, INES)
    use_actor(None)
    assert signed_in() is None


def test_the_next_request_knows_nothing_of_who_asked_before() -> None:
    with PAGES.test_request_context():
        use_actor(INES)
    with PAGES.test_request_context():
        assert signed_in() is None


def test_hiring_managers_alone_see_what_is_theirs() -> None:
    seen = {role: Actor(1, "an-id", "Ines", "ines@example.org", role).sees_everything for role in Role}
    assert seen == {Role.ADMIN: True, Role.RECRUITER: True, Role.HIRING_MANAGER: False}
