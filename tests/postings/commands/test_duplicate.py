from __future__ import annotations

from flask import Flask

from tests.factories.applications import make_application
from tests.factories.people import make_user
from tests.factories.postings import make_posting, make_question
from tracker.audit.queries import history_of
from tracker.foundation import clock
from tracker.foundation.database import db, transaction
from tracker.postings.commands import duplicate_posting
from tracker.postings.editing.shown import saved_data
from tracker.postings.lifecycle import PostingStatus
from tracker.postings.models import Posting
from tracker.rubrics.queries import draft_of
from tracker.rubrics.translation import rubric_of

OF_ITS_OWN = ("title", "closes_on", "edits")


def copy_of(posting: Posting) -> Posting:
    with transaction():
        return duplicate_posting(posting, actor="someone", now=clock.now())


def test_a_copy_says_the_same_and_has_no_dates(app: Flask) -> None:
    posting = make_posting(questions=[make_question(key="why", choices=["a", "b"])], team=[make_user()])
    copy = copy_of(posting)
    said, meant = ({k: v for k, v in saved_data(one).items() if k not in OF_ITS_OWN} for one in (copy, posting))
    assert said == meant
    assert (copy.title, copy.slug) == ("Copy of Field engineer", "copy-of-field-engineer")
    assert (copy.status, copy.opened_at, copy.closes_at) == (PostingStatus.DRAFT, None, None)


def test_its_criteria_are_a_draft_with_the_same_content(app: Flask) -> None:
    posting = make_posting()
    copy = copy_of(posting)
    draft = draft_of(copy.rubric)
    assert (copy.rubric.listed_version_id, draft is not None) == (None, True)
    assert draft is not None
    assert rubric_of(draft) == rubric_of(posting.rubric.versions[0])


def test_nobody_who_applied_is_in_it(app: Flask) -> None:
    posting = make_posting()
    make_application(posting)
    copy = copy_of(posting)
    db.session.expire_all()
    assert {stage.id for stage in copy.stages} & {stage.id for stage in posting.stages} == set()
    assert [entry.action for entry in history_of("posting", copy.public_id)] == ["posting.create"]


def test_a_copy_of_a_copy_has_an_address_of_its_own(app: Flask) -> None:
    posting = make_posting()
    assert [copy_of(posting).slug for _ in range(2)] == ["copy-of-field-engineer", "copy-of-field-engineer-2"]
