from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from tests.factories.applications import make_application
from tests.factories.people import make_user, sign_in
from tests.factories.postings import make_posting
from tracker.access import Role
from tracker.applications.finding import token_of
from tracker.foundation.database import db
from tracker.postings.lifecycle import PostingStatus
from tracker.postings.models import Posting


def press(client: FlaskClient, verb: str, posting: Posting) -> int:
    status = client.post(f"/openings/{posting.public_id}/posting/{verb}").status_code
    db.session.expire_all()
    return status


def test_a_ready_draft_is_published(client: FlaskClient) -> None:
    posting = make_posting(status=PostingStatus.DRAFT)
    assert client.get(f"/jobs/{posting.slug}").status_code == 404
    assert press(sign_in(client, make_user()), "publish", posting) == 303
    assert client.get(f"/jobs/{posting.slug}").status_code == 200


@pytest.mark.parametrize(("verb", "status"), [("publish", PostingStatus.DRAFT), ("reopen", PostingStatus.CLOSED)])
def test_what_is_missing_is_said_and_nothing_moves(client: FlaskClient, verb: str, status: PostingStatus) -> None:
    posting = make_posting(status=status, summary="")
    sign_in(client, make_user())
    answer = client.post(f"/openings/{posting.public_id}/posting/{verb}")
    assert (answer.status_code, "Write the summary" in answer.text) == (422, True)
    db.session.expire_all()
    assert posting.status is status


def test_a_draft_without_a_published_rubric_leads_to_the_rubric(client: FlaskClient) -> None:
    sign_in(client, make_user(Role.ADMIN))
    page = client.post("/openings/new", data={"title": "Beekeeper"}).headers["Location"]
    answer = client.post(f"{page}/publish")
    assert (answer.status_code, "Publish the rubric first" in answer.text) == (422, True)
    assert f'id="rubric-link" href="{page.removesuffix("posting")}rubric"' in answer.text


def test_closing_ends_the_public_page_at_once_and_leaves_the_candidates_theirs(client: FlaskClient) -> None:
    posting = make_posting()
    own_page = f"/applications/{token_of(make_application(posting))}"
    assert press(sign_in(client, make_user()), "close", posting) == 303
    assert [client.get(path).status_code for path in (f"/jobs/{posting.slug}", own_page)] == [410, 200]
    assert client.get(f"/jobs/{posting.slug}/apply").status_code == 410


def test_a_closed_role_opens_again_at_the_same_address(client: FlaskClient) -> None:
    posting = make_posting(status=PostingStatus.CLOSED)
    assert press(sign_in(client, make_user()), "reopen", posting) == 303
    assert client.get(f"/jobs/{posting.slug}").status_code == 200


def test_a_move_that_is_not_listed_is_a_conflict(client: FlaskClient) -> None:
    posting = make_posting(status=PostingStatus.DRAFT)
    assert press(sign_in(client, make_user()), "close", posting) == 409


@pytest.mark.parametrize("verb", ["publish", "close", "reopen"])
def test_a_hiring_manager_moves_nothing(client: FlaskClient, verb: str) -> None:
    manager = make_user(Role.HIRING_MANAGER)
    assert press(sign_in(client, manager), verb, make_posting(team=[manager])) == 403
