"""The stages of an opening."""

from __future__ import annotations

import pytest
from flask import Flask

from tests.factories.postings import make_posting
from tracker.postings.lifecycle import StageKind
from tracker.review.queries.stages import rejected_stage, stage_by_key, stage_ids
from tracker.web.errors import NotFound


def test_a_stage_is_found_by_its_key_in_its_own_opening(app: Flask) -> None:
    posting, other = make_posting(), make_posting()
    assert stage_by_key(posting, "review").posting_id == posting.id
    assert rejected_stage(posting).kind is StageKind.REJECTED
    assert stage_ids(posting).keys() == stage_ids(other).keys()
    assert set(stage_ids(posting).values()) & set(stage_ids(other).values()) == set()
    for wrong in ("", "nowhere", "REVIEW", "review "):
        with pytest.raises(NotFound):
            stage_by_key(posting, wrong)
