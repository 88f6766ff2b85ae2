"""The number of queries of a page does not grow with what it lists: the same for one row and for three."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import event, update

from tests.factories.applications import make_application, scored_application
from tests.factories.people import make_user, sign_in
from tests.factories.postings import make_posting, make_question
from tracker import audit
from tracker.access import Role
from tracker.foundation import clock
from tracker.foundation.database import db, transaction
from tracker.foundation.jobs import JobRequest, JobStatus, sweeping
from tracker.postings.models import Posting
from tracker.rubrics.commands import start_draft
from tracker.screening.commands import publish_version
from tracker.web.settings import settings


class Counter:
    """Counts the statements a page sends."""

    def __init__(self, client: FlaskClient) -> None:
        self.client = client
        self.statements: list[str] = []
        event.listen(db.engine, "before_cursor_execute", self._note)

    def of(self, address: str) -> list[str]:
        """The statements of one look at a page, in order; lists of parameters are not told apart by length.

        It is the second look: the first learns what never changes, the words of a published version.
        """
        self.client.get(address)
        self.statements.clear()
        answer = self.client.get(address)
        assert answer.status_code == 200
        return [re.sub(r" IN \((?:[^()]|\([^()]*\))*\)", " IN (…)", statement) for statement in self.statements]

    def _note(self, _connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        self.statements.append(statement)


@pytest.fixture
def counter(app: Flask, client: FlaskClient) -> Iterator[Counter]:
    """A recruiter's browser; the sweeper is well, so that no page warns."""
    sweeping.take_turn("test", now=clock.now(), timings=settings(app).timings)
    yield Counter(sign_in(client, make_user()))


def test_the_ranked_list_asks_the_same_for_one_person_and_for_three(app: Flask, counter: Counter) -> None:
    posting = make_posting()
    scored_application(app, posting)
    address = f"/openings/{posting.public_id}"
    alone = counter.of(address)
    for _ in range(2):
        scored_application(app, posting)
    assert counter.of(address) == alone


def test_a_filtered_list_asks_the_same_for_one_person_and_for_three(app: Flask, counter: Counter) -> None:
    posting = make_posting()
    scored_application(app, posting)
    address = f"/openings/{posting.public_id}?finding=python:met&q=pumps"
    alone = counter.of(address)
    for _ in range(2):
        scored_application(app, posting)
    assert counter.of(address) == alone


def test_the_openings_ask_the_same_for_one_opening_and_for_three(app: Flask, counter: Counter) -> None:
    scored_application(app, make_posting())
    alone = counter.of("/openings")
    for _ in range(2):
        scored_application(app, make_posting())
    assert counter.of("/openings") == alone


def test_the_careers_list_asks_the_same_for_one_role_and_for_three(counter: Counter) -> None:
    make_posting(questions=[make_question()])
    alone = counter.of("/jobs")
    for _ in range(2):
        make_posting(questions=[make_question()])
    assert counter.of("/jobs") == alone


def test_the_openings_ask_the_same_while_one_is_scored_again_and_while_three_are(app: Flask, counter: Counter) -> None:
    postings = [make_posting() for _ in range(3)]
    for posting in postings:
        scored_application(app, posting)
    publish_again(postings[0])
    one = counter.of("/openings")
    for posting in postings[1:]:
        publish_again(posting)
    assert counter.of("/openings") == one


def test_failed_work_asks_the_same_for_one_of_each_kind_and_for_three(app: Flask) -> None:
    sweeping.take_turn("test", now=clock.now(), timings=settings(app).timings)
    counter = Counter(sign_in(app.test_client(), make_user(Role.ADMIN)))
    posting = make_posting()
    answers = []
    for number in (1, 2):
        for _ in range(number):
            make_application(posting)
        with transaction() as session:
            session.execute(update(JobRequest).values(status=JobStatus.DEAD, finished_at=clock.now()))
        answers.append(counter.of("/failed-work"))
    assert answers[0] == answers[1]


def test_the_audit_trail_asks_the_same_for_one_of_each_kind_and_for_three(app: Flask) -> None:
    sweeping.take_turn("test", now=clock.now(), timings=settings(app).timings)
    admin = make_user(Role.ADMIN)
    counter = Counter(sign_in(app.test_client(), admin))
    answers = []
    for number in (1, 2):
        for _ in range(number):
            application = make_application(make_posting())
            for kind in ("posting", "rubric", "user", "job_ad"):
                with transaction():
                    thing = {"object_kind": kind, "object_id": application.public_id}
                    audit.record("posting.save", **thing, actor=admin.public_id, at=clock.now())
        answers.append(counter.of("/audit-trail"))
    assert answers[0] == answers[1]


def publish_again(posting: Posting) -> None:
    """A new version of the rubric, with which nobody has been scored yet."""
    with transaction():
        draft = start_draft(posting.rubric, actor="an-admin", now=clock.now())
        publish_version(draft, note="Because.", actor="an-admin", now=clock.now())
