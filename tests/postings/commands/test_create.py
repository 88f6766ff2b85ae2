from __future__ import annotations

from flask import Flask

from tracker.audit.queries import history_of
from tracker.foundation import clock
from tracker.foundation.database import transaction
from tracker.postings.commands import create_posting
from tracker.postings.lifecycle import PostingStatus
from tracker.postings.models import Posting
from tracker.rubrics.lifecycle import VersionStatus


def make(title: str) -> Posting:
    with transaction():
        return create_posting(title, actor="someone", now=clock.now())


def test_a_new_opening_is_a_draft_with_the_standard_stages_and_an_empty_draft_rubric(app: Flask) -> None:
    posting = make("Field engineer")
    assert (posting.status, posting.opened_at) == (PostingStatus.DRAFT, None)
    assert [stage.key for stage in posting.stages][:4] == ["applied", "review", "phone-screen", "interview"]
    (version,) = posting.rubric.versions
    assert (version.status, version.criteria, posting.rubric.listed_version_id) == (VersionStatus.DRAFT, [], None)


def test_the_address_is_made_from_the_title_and_numbered_when_taken(app: Flask) -> None:
    titles = ("Field engineer", "Field Engineer!", "Field engineer")
    assert [make(title).slug for title in titles] == ["field-engineer", "field-engineer-2", "field-engineer-3"]


def test_making_one_is_in_the_trail(app: Flask) -> None:
    posting = make("Field engineer")
    entries = history_of("posting", posting.public_id)
    assert [(entry.action, entry.actor) for entry in entries] == [("posting.create", "someone")]
