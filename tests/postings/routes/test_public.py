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


def test_an_order_that_was_chosen_stays_while_one_searches_and_filters(client: FlaskClient) -> None:
    for title, days in (("Keeper of late bees", 20), ("Keeper of early bees", 10), ("Keeper of all bees", None)):
        make_posting(title=title, closes_in_days=days)
    page = client.get("/jobs?q=bees&team=Sensors&sort=closing").text
    places = [page.index(f"Keeper of {which} bees") for which in ("early", "late", "all")]
    assert places == sorted(places)
    assert '<input type="hidden" name="sort" value="closing">' in page
    assert 'href="/jobs?q=bees&amp;sort=closing"' in page
    assert 'href="/jobs?team=Sensors&amp;sort=closing"' in page
    assert 'href="/jobs?q=bees&amp;team=Sensors"' in page


def test_the_usual_order_is_not_in_addresses(client: FlaskClient) -> None:
    make_posting(title="Beekeeper")
    assert "sort=newest" not in client.get("/jobs?q=bee&sort=newest").text


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
