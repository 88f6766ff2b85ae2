"""Every error is a page with a sentence and the right status; none tells what went wrong inside."""

from __future__ import annotations

import errno

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.exc import OperationalError

from tests.applications.pages import words
from tests.factories.people import make_user, sign_in
from tracker.access import public
from tracker.web.errors import NO_ROOM, SENTENCES, Conflict, Gone, NotFound


@pytest.mark.parametrize(
    ("method", "address", "status"),
    [("GET", "/nothing", 404), ("POST", "/jobs", 405), ("POST", "/staff", 405), ("GET", "/%00", 404)],
)
def test_the_webs_own_errors_are_pages(client: FlaskClient, method: str, address: str, status: int) -> None:
    answer = client.open(address, method=method)
    assert (answer.status_code, SENTENCES[status] in words(answer)) == (status, True)


def test_what_method_would_work_is_still_said(client: FlaskClient) -> None:
    assert "GET" in client.post("/jobs").headers["Allow"]


@pytest.mark.parametrize(
    ("error", "status", "sentence"),
    [
        (NotFound("No such beet."), 404, "No such beet."),
        (Conflict("Someone ate it."), 409, "Someone ate it."),
        (Gone("It was eaten."), 410, "It was eaten."),
        (OperationalError("SELECT secret", {}, Exception("the password is beet")), 503, SENTENCES[503]),
        (OSError(errno.ENOSPC, "the password is beet"), 503, NO_ROOM),
        (OSError(errno.EACCES, "the password is beet"), 500, SENTENCES[500]),
        (RuntimeError("the password is beet"), 500, SENTENCES[500]),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else "",
)
def test_our_errors_say_their_sentence_and_nothing_inside(
    app: Flask, error: Exception, status: int, sentence: str
) -> None:
    @public("a test")
    def fail() -> str:
        raise error

    app._got_first_request = False
    app.add_url_rule("/fail", view_func=fail)
    answer = app.test_client().get("/fail")
    assert (answer.status_code, sentence in words(answer)) == (status, True)
    assert ("password" in answer.text, "secret" in answer.text) == (False, False)


def test_staff_are_led_back_to_the_openings(app: Flask) -> None:
    browser = sign_in(app.test_client(), make_user())
    assert 'href="/openings"' in browser.get("/nothing").text


def test_an_unsafe_request_without_a_session_is_told_to_sign_in(client: FlaskClient) -> None:
    answer = client.post("/people/x/move")
    assert (answer.status_code, SENTENCES[401] in words(answer)) == (401, True)


def test_what_was_written_stands_on_the_page_that_could_not_take_it(client: FlaskClient) -> None:
    answer = client.post("/people/x/move", data={"text": "Knows <kilns> & more", "password": "not this one"})
    assert (answer.status_code, "Knows &lt;kilns&gt; &amp; more" in answer.text) == (401, True)
    assert "not this one" not in answer.text
