"""The stages of an opening, and who is read after whom."""

from __future__ import annotations

import pytest
from flask import Flask

from tests.factories.applications import make_application, resume_lines, txt, work_off
from tests.factories.postings import make_posting
from tracker.postings.lifecycle import StageKind
from tracker.review.queries.filters import ListFilters
from tracker.review.queries.stages import next_to_read, rejected_stage, stage_by_key, stage_ids
from tracker.scoring import Status
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


def test_the_next_one_follows_the_list_as_it_is_filtered(app: Flask) -> None:
    posting = make_posting()
    weak = make_application(posting, resume=txt(*resume_lines(skill="irrigation")))
    best = make_application(posting)
    second = make_application(posting, resume=txt(*resume_lines(first_year=2023)))
    work_off(app)
    waiting = make_application(posting)
    everybody, partly = ListFilters(), ListFilters(findings={"years": frozenset({Status.PARTLY})})
    assert [next_to_read(one, everybody) for one in (best, second, weak)] == [second.public_id, weak.public_id, None]
    assert [next_to_read(one, partly) for one in (best, second, weak)] == [second.public_id, None, None]
    assert next_to_read(waiting, everybody) is None
