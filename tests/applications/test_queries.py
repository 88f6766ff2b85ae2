"""What the candidate's own pages ask: their application, the file of their form, and the stage they may know of."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask, current_app

from tests.conftest import NOW
from tests.factories.applications import make_application, submission, work_off
from tests.factories.people import actor_for, make_user
from tests.factories.postings import make_posting
from tracker.applications.commands import keep_upload
from tracker.applications.models import Application
from tracker.applications.queries import (
    application_by_id,
    arrival,
    file_of_form,
    newest_by_email,
    rejection_on_its_way,
    told_stage,
)
from tracker.foundation.database import transaction
from tracker.postings.lifecycle import PostingStatus, StageKind
from tracker.postings.models import Posting
from tracker.review.commands import Answer, reject_application
from tracker.review.queries.stages import rejected_stage


@pytest.fixture
def posting(app: Flask) -> Posting:
    """An opening."""
    return make_posting(now=NOW)


def reject(application: Application, answer: Answer | None) -> None:
    """A rejection by somebody, as the route does it."""
    actor, to = actor_for(make_user()), rejected_stage(application.posting)
    said = {"reason": "filled", "answer": answer, "revision": application.version, "now": NOW}
    with current_app.test_request_context(), transaction():
        reject_application(application, to, actor=actor, **said)


def test_an_application_is_found_by_its_public_id_alone(posting: Posting) -> None:
    made = make_application(posting)
    found = application_by_id(made.public_id)
    assert found is not None
    assert (found.id, application_by_id(str(made.id)), application_by_id("")) == (made.id, None, None)


def test_an_arriving_form_meets_the_opening_and_what_was_sent_before(posting: Posting) -> None:
    made = make_application(posting, email="ines@example.org")
    first = posting.stages[0].id
    new = arrival(posting.id, form_key="new", email_key="new@example.org")
    assert (new.status, new.first_stage_id) == (PostingStatus.OPEN, first)
    assert (new.sent_before, new.has_kept_file, new.known_email) == (False, False, False)
    again = arrival(posting.id, form_key=made.form_key, email_key="ines@example.org")
    assert (again.sent_before, again.has_kept_file, again.known_email) == (True, False, True)
    with transaction():
        keep_upload("new", posting, submission().upload, now=NOW)
    assert arrival(posting.id, form_key="new", email_key="").has_kept_file


def test_a_form_finds_its_file_again_on_its_own_opening_alone(posting: Posting) -> None:
    other, upload = make_posting(), submission().upload
    with transaction():
        keep_upload("form", posting, upload, now=NOW)
    made = make_application(posting)
    hashes = [
        found.sha256 if (found := file_of_form(form_key, one.id)) else None
        for form_key in ("form", made.form_key, "nobody's")
        for one in (posting, other)
    ]
    assert hashes == [upload.sha256, None, made.files[0].sha256, None, None, None]


def test_the_newest_applications_of_an_address_come_first(posting: Posting) -> None:
    made = [make_application(posting, email="Ines@Example.org") for _ in range(3)]
    make_application(posting)
    assert [one.id for one in newest_by_email("ines@example.org", limit=2)] == [made[2].id, made[1].id]
    assert newest_by_email("Ines@Example.org") == []  # a key is in small letters


def test_nobody_learns_of_a_rejection_before_its_letter_has_left(app: Flask, posting: Posting) -> None:
    made = make_application(posting, now=NOW)
    assert (told_stage(made).kind, rejection_on_its_way(made)) == (StageKind.APPLIED, [])
    reject(made, Answer("We chose someone else.", NOW + timedelta(seconds=1)))
    assert (told_stage(made).kind, len(rejection_on_its_way(made))) == (StageKind.APPLIED, 1)
    work_off(app)  # the letter's time has come
    assert (told_stage(made).kind, rejection_on_its_way(made)) == (StageKind.REJECTED, [])


def test_a_rejection_without_a_letter_is_told_at_once(posting: Posting) -> None:
    made = make_application(posting, now=NOW)
    reject(made, None)
    assert told_stage(made).kind is StageKind.REJECTED
