from __future__ import annotations

from dataclasses import replace

import pytest
from flask import Flask

from tests.applications.pages import filled, send
from tests.factories.postings import make_posting
from tracker.foundation import broker
from tracker.web.limits import limiter, typed_address


def test_one_address_sends_so_many_applications_and_then_waits(app: Flask, limits: None) -> None:
    app.extensions["tracker"] = replace(app.extensions["tracker"], apply_limit="2 per hour")
    client, posting = app.test_client(), make_posting()
    codes = [send(client, posting, filled(form_key=f"form-{n}")).status_code for n in range(3)]
    assert codes == [303, 303, 429]


def test_a_forged_header_gives_nobody_another_address(app: Flask, limits: None) -> None:
    client = app.test_client()
    codes = [client.get("/applications/x", headers={"X-Forwarded-For": f"192.0.2.{n}"}).status_code for n in range(31)]
    assert codes[-1] == 429
    broker.client().flushdb()


def test_an_address_is_counted_in_any_case_and_never_in_clear(app: Flask) -> None:
    counted = []
    for typed in ("ines@example.org", " Ines@Example.org ", "inez@example.org"):
        with app.test_request_context(method="POST", data={"email": typed}):
            counted.append(typed_address())
    assert (counted[0] == counted[1], counted[0] == counted[2], "@" in counted[0]) == (True, False, False)


def test_five_letters_with_a_new_link_go_to_one_address_in_an_hour(app: Flask, limits: None) -> None:
    client = app.test_client()
    codes = [client.post("/your-link", data={"email": typed}).status_code for typed in ["a@example.org"] * 6]
    assert codes == [200, 200, 200, 200, 200, 429]
    assert client.post("/your-link", data={"email": "b@example.org"}).status_code == 200
    broker.client().flushdb()


def test_the_second_who_finds_the_counter_away_is_served_like_the_first(
    app: Flask, limits: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_arguments: object, **_named: object) -> bool:
        limiter._storage_dead = True  # the first one found it at the same moment
        raise ConnectionError

    monkeypatch.setattr(limiter, "_storage_dead", False)
    monkeypatch.setattr(limiter.limiter, "hit", away)
    assert send(app.test_client(), make_posting(), filled()).status_code == 303
