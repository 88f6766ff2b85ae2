from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask

from tests.factories.postings import make_posting
from tracker.foundation import clock
from tracker.postings.lifecycle import PostingStatus, Remote
from tracker.postings.readiness import missing, require_ready, require_still_ready
from tracker.postings.refusal import Refused

EMPTY = {"summary": "", "responsibilities": [], "requirements": [], "places": [], "remote": Remote.NONE}


def test_a_full_draft_is_ready(app: Flask) -> None:
    assert missing(make_posting(status=PostingStatus.DRAFT), now=clock.now()) == []


def test_everything_that_is_missing_is_said_in_the_order_of_the_page(app: Flask) -> None:
    posting = make_posting(status=PostingStatus.DRAFT, closes_in_days=-1, **EMPTY)
    posting.rubric.listed_version_id = None
    with pytest.raises(Refused) as refused:
        require_ready(posting, now=clock.now())
    controls = ["places", "summary", "responsibilities", "requirements", "closes_on", "rubric-link"]
    assert [control for control, _sentence in refused.value.problems] == controls


def test_a_plus_is_no_must_have(app: Flask) -> None:
    posting = make_posting(requirements=[{"key": "k", "text": "A licence", "importance": "plus"}])
    assert [control for control, _sentence in missing(posting, now=clock.now())] == ["requirements"]


def test_a_remote_role_needs_no_place(app: Flask) -> None:
    assert missing(make_posting(places=[], remote=Remote.REMOTE), now=clock.now()) == []


def test_an_open_role_keeps_its_words_whatever_its_dates(app: Flask) -> None:
    require_still_ready(make_posting(now=clock.now() - timedelta(days=60)))
    with pytest.raises(Refused, match="Write the summary"):
        require_still_ready(make_posting(summary=""))
