"""Sending an application: one transaction, decided by the form's hidden key."""

from __future__ import annotations

from datetime import timedelta
from threading import Barrier, Thread

import pytest
from flask import Flask
from sqlalchemy import func, select, update

from tests.applications.pages import filled, send
from tests.conftest import NOW
from tests.factories.applications import make_application, submission
from tests.factories.postings import make_posting
from tracker.applications.commands import keep_upload, submit_application
from tracker.applications.models import Application, KeptUpload, StageMove
from tracker.applications.work import ScoreKey, read_key
from tracker.audit.models import AuditEntry
from tracker.foundation import tallies
from tracker.foundation.database import db, transaction
from tracker.foundation.jobs import Job, JobRequest
from tracker.messages.models import Letter
from tracker.postings.lifecycle import PostingStatus
from tracker.postings.models import Posting
from tracker.rubrics.scorer import scorer
from tracker.web.errors import Gone


def requests() -> list[tuple[Job, str, bool]]:
    """(kind, key, whether it waits for another) of all work."""
    rows = db.session.execute(select(JobRequest.kind, JobRequest.key, JobRequest.waits_for).order_by(JobRequest.id))
    return [(kind, key, waits_for is not None) for kind, key, waits_for in rows]


def test_one_transaction_writes_the_application_its_counts_its_work_and_its_trail(app: Flask) -> None:
    posting = make_posting()
    sent = submission()
    with transaction():
        application, is_new = submit_application(posting, sent, now=NOW)
    assert is_new
    assert tallies.read(f"posting:{posting.id}") == {
        "all": 1,
        "unopened": 1,
        f"stage:{posting.stages[0].id}": 1,
    }
    listed = posting.rubric.listed_version_id
    assert requests() == [
        (Job.READ, read_key(sent.upload.sha256), False),
        (Job.SCORE, str(ScoreKey(listed or 0, scorer(), application.id)), True),
    ]
    assert db.session.scalars(select(AuditEntry.action)).all() == ["application.submit"]
    move = db.session.scalars(select(StageMove)).one()
    assert (move.from_stage_id, move.to_stage_id, move.actor) == (None, posting.stages[0].id, "candidate")


def test_an_answer_is_promised_within_the_days_of_the_opening(app: Flask) -> None:
    application = make_application(make_posting(answer_within_days=20), now=NOW)
    assert application.answer_by == NOW + timedelta(days=20)


def test_who_asks_for_people_alone_is_read_but_never_scored(app: Flask) -> None:
    make_application(make_posting(), no_scoring=True)
    assert [kind for kind, _key, _waits in requests()] == [Job.READ]


def test_an_error_leaves_nothing_behind(app: Flask) -> None:
    posting, sent = make_posting(), submission()
    with pytest.raises(KeyError), transaction():
        submit_application(posting, sent, now=NOW)
        raise KeyError
    assert db.session.scalar(select(func.count()).select_from(Application)) == 0
    assert (requests(), tallies.read(f"posting:{posting.id}")) == ([], {})


def test_a_posting_that_closed_after_it_was_loaded_takes_nothing(app: Flask) -> None:
    posting, sent = make_posting(), submission()
    with db.engine.begin() as elsewhere:
        elsewhere.execute(update(Posting).values(status=PostingStatus.CLOSED))
    with pytest.raises(Gone), transaction():
        submit_application(posting, sent, now=NOW)


def test_a_newer_file_of_a_form_takes_the_place_of_the_older(app: Flask) -> None:
    posting = make_posting()
    first, second = submission(filename="a.txt").upload, submission(filename="b.txt").upload
    for upload in (first, second):
        with transaction():
            keep_upload("a-key", posting, upload, now=NOW)
    assert db.session.scalars(select(KeptUpload.name)).all() == ["b.txt"]


def test_an_application_leaves_no_kept_file_behind(app: Flask) -> None:
    posting, sent = make_posting(), submission(form_key="a-key")
    with transaction():
        keep_upload("a-key", posting, sent.upload, now=NOW)
    with transaction():
        submit_application(posting, sent, now=NOW)
    assert db.session.scalars(select(KeptUpload)).all() == []


@pytest.mark.parametrize("changes", [{}, {"name": ""}], ids=["in order", "with an error"])
def test_a_button_pressed_four_times_at_once_is_one_form(app: Flask, changes: dict[str, str]) -> None:
    posting = make_posting()
    start, codes = Barrier(4), []

    def press() -> None:
        browser = app.test_client()
        start.wait()
        codes.append(send(browser, posting, filled(**changes)).status_code)

    threads = [Thread(target=press) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert codes == [422 if changes else 303] * 4
    counts = [db.session.scalar(select(func.count()).select_from(table)) for table in (Application, Letter)]
    assert counts == ([0, 0] if changes else [1, 1])
