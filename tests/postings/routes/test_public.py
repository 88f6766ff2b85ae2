from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from tests.factories.postings import make_posting
from tracker.postings.lifecycle import PostingStatus


def test_open_roles_are_listed_and_no_others(client: FlaskClient) -> None:
    for title, status in (("Beekeeper", PostingStatus.OPEN), ("Ploughman", PostingStatus.DRAFT)):
        make_posting(title=title, status=status)
    make_posting(title="Miller", closes_in_days=-1)
    page = client.get("/jobs").text
    assert [title for title in ("Beekeeper", "Ploughman", "Miller") if title in page] == ["Beekeeper"]
    assert client.get("/").text.count("Beekeeper") == page.count("Beekeeper")


def test_a_search_narrows_the_list(client: FlaskClient) -> None:
    make_posting(title="Beekeeper")
    make_posting(title="Ploughman")
    page = client.get("/jobs?q=bee").text
    assert ("Beekeeper" in page, "Ploughman" in page) == (True, False)


def test_a_slip_in_a_search_is_understood_and_said(client: FlaskClient) -> None:
    make_posting(title="Beekeeper")
    page = client.get("/jobs?q=beekeper").text
    assert ("Beekeeper" in page, 'value="beekeper"' in page) == (True, True)
    assert "No role says “beekeper”. We searched for “beekeeper”." in page


@pytest.mark.parametrize("after", ["-1", "x", "999999999999999999999"])
def test_a_page_that_there_is_not_is_no_error(client: FlaskClient, after: str) -> None:
    assert client.get(f"/jobs?after={after}").status_code == 200


@pytest.mark.parametrize(
    ("status", "answer"), [(PostingStatus.OPEN, 200), (PostingStatus.CLOSED, 410), (PostingStatus.DRAFT, 404)]
)
def test_a_role_answers_by_its_state(client: FlaskClient, status: PostingStatus, answer: int) -> None:
    posting = make_posting(status=status)
    assert client.get(f"/jobs/{posting.slug}").status_code == answer


def test_the_promise_of_an_answer_and_the_step_that_keeps_it_are_one(client: FlaskClient) -> None:
    read = {"title": "We read, and you get an answer", "text": "Two people read it."}
    posting = make_posting(process=[read, {"title": "A call", "text": ""}], answer_within_days=11)
    page = client.get(f"/jobs/{posting.slug}").text
    assert (page.count("<b>We read, and you get an answer</b>"), page.count("<b>A call</b>")) == (1, 1)
    assert "Within 11 days of your application. Two people read it." in page


def test_an_address_that_never_was_is_not_found(client: FlaskClient) -> None:
    answer = client.get("/jobs/nobody")
    assert (answer.status_code, "There is no role at this address" in answer.text) == (404, True)
