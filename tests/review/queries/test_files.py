"""The file of a person is found by those who see the person, and by nobody else."""

from __future__ import annotations

import pytest

from tests.factories.applications import make_application
from tracker.access import Actor
from tracker.applications.models import Application
from tracker.review.queries.files import file_for
from tracker.web.errors import NotFound


def test_whoever_sees_a_person_finds_their_file_and_no_other(theirs: Application, insiders: list[Actor]) -> None:
    make_application(theirs.posting)
    (file,) = theirs.files
    assert [file_for(actor, file.public_id).id for actor in insiders] == [file.id] * 3


def test_another_manager_finds_no_file(theirs: Application, outsider: Actor) -> None:
    with pytest.raises(NotFound):
        file_for(outsider, theirs.files[0].public_id)


def test_a_file_that_never_was_is_found_by_nobody(
    theirs: Application, insiders: list[Actor], nobodys: tuple[str, ...]
) -> None:
    for public_id in (theirs.public_id, *nobodys):
        with pytest.raises(NotFound, match="There is no such file"):
            file_for(insiders[-1], public_id)
