"""Each request has an id of our own making, and one line that says how its route was answered."""

from __future__ import annotations

from flask import Flask
from flask.testing import FlaskClient
from structlog.contextvars import get_contextvars, merge_contextvars
from structlog.testing import capture_logs


def test_a_line_names_the_route_and_never_the_address(client: FlaskClient) -> None:
    with capture_logs(processors=[merge_contextvars]) as lines:
        answer = client.get("/applications/a-secret-token?name=Wanja", headers={"X-Request-Id": "theirs"})
    (line,) = [one for one in lines if one["event"] == "answered"]
    assert (line["route"], line["status"], line["method"]) == ("/applications/<token>", 404, "GET")
    assert line["request"] == answer.headers["X-Request-Id"] != "theirs"
    assert ("secret" in str(lines), "Wanja" in str(lines)) == (False, False)


def test_no_two_requests_share_an_id(client: FlaskClient) -> None:
    assert client.get("/jobs").headers["X-Request-Id"] != client.get("/jobs").headers["X-Request-Id"]


def test_what_machines_ask_every_few_seconds_is_not_logged(app: Flask, client: FlaskClient) -> None:
    with capture_logs() as lines:
        for address in ("/health/live", "/metrics", "/static/tokens.css"):
            client.get(address)
    assert [one for one in lines if one["event"] == "answered"] == []


def test_an_address_that_is_no_route_is_not_repeated(client: FlaskClient) -> None:
    with capture_logs() as lines:
        client.open("/Wanja/Marlow", method="GET")
    (line,) = [one for one in lines if one["event"] == "answered"]
    assert (line["route"], line["method"], "request" in get_contextvars()) == ("unknown", "", True)
