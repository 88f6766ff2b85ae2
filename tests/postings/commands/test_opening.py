from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask

from tests.factories.postings import make_posting
from tracker.audit.queries import history_of
from tracker.foundation import clock
from tracker.foundation.database import transaction
from tracker.postings.commands import close_posting, publish_posting, reopen_posting
from tracker.postings.lifecycle import PostingStatus
from tracker.postings.refusal import Refused
from tracker.web.errors import Conflict


def test_a_draft_is_published_closed_and_opened_again(app: Flask) -> None:
    posting = make_posting(status=PostingStatus.DRAFT)
    first = clock.now()
    with transaction():
        publish_posting(posting, actor="someone", now=first)
    with transaction():
        close_posting(posting, actor="someone", now=first + timedelta(hours=1))
    assert (posting.status, posting.closed_at) == (PostingStatus.CLOSED, first + timedelta(hours=1))
    with transaction():
        reopen_posting(posting, actor="someone", now=first + timedelta(hours=2))
    assert (posting.status, posting.opened_at, posting.closed_at) == (PostingStatus.OPEN, first, None)
    entries = history_of("posting", posting.public_id)
    assert [(entry.action, entry.detail) for entry in entries] == [
        ("posting.reopen", {"pay": "40000-52000 EUR year"}),
        ("posting.close", {}),
        ("posting.open", {"pay": "40000-52000 EUR year"}),
    ]


def test_what_lacks_something_is_not_published(app: Flask) -> None:
    posting = make_posting(status=PostingStatus.DRAFT, summary="")
    with pytest.raises(Refused, match="Write the summary"), transaction():
        publish_posting(posting, actor="someone", now=clock.now())
    assert posting.status is PostingStatus.DRAFT


def test_a_role_whose_date_has_passed_needs_a_new_one_to_open_again(app: Flask) -> None:
    posting = make_posting(status=PostingStatus.CLOSED, closes_in_days=-1)
    with pytest.raises(Refused, match="The closing date has passed"), transaction():
        reopen_posting(posting, actor="someone", now=clock.now())


def test_publishing_twice_is_a_conflict(app: Flask) -> None:
    posting = make_posting()
    with pytest.raises(Conflict), transaction():
        publish_posting(posting, actor="someone", now=clock.now())
