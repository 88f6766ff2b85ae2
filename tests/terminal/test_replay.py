"""replay, from the command line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import update

from tests.factories.applications import scored_application
from tests.factories.postings import make_posting
from tests.terminal.conftest import Command
from tracker.foundation.database import db, transaction
from tracker.screening.models import AssessmentRow


@pytest.fixture
def slug(app: Flask, environment: pytest.MonkeyPatch) -> Iterator[str]:
    """An opening with one score; the command sees the same installation."""
    posting = make_posting()
    scored_application(app, posting)
    yield posting.slug


def test_it_says_what_was_compared_and_how(slug: str, command: Command) -> None:
    printed = command("replay")
    assert (printed.code, printed.out.splitlines()) == (
        0,
        [
            "Scores computed again: 1",
            "Files compared with their hash: 1",
            "Counts compared with their rows: 7",
            "The audit trail fits from its first entry to its last.",
            "Nothing differs.",
        ],
    )


def test_a_difference_is_named_and_ends_with_one(app: Flask, slug: str, command: Command) -> None:
    with transaction() as session:
        session.execute(update(AssessmentRow).values(body=b"{}"))
    db.session.remove()
    printed = command("replay", "--posting", slug)
    assert (printed.code, "has other bytes than its hash says." in printed.out) == (1, True)


def test_an_opening_that_is_not_there_is_one_sentence(slug: str, command: Command) -> None:
    refused = command("replay", "--posting", "nothing-here")
    assert (refused.code, refused.err) == (2, "There is no opening at /jobs/nothing-here.\n")


def test_an_empty_database_is_one_sentence(
    slug: str, environment: pytest.MonkeyPatch, command: Command, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    environment.setenv("TRACKER_DATA", str(tmp_path / "empty"))
    environment.setenv("DATABASE_URL", "")
    refused = command("replay")
    assert (refused.code, refused.err) == (2, "The database holds no tables. Run: python3 -m tracker migrate\n")
