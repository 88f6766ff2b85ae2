"""A visitor with one kept connection and cookies, for whom another answer than expected is no answer."""

from __future__ import annotations

import pytest

from tests.benchmarks.pages.server import HOST, Server
from tracker.benchmarks.pages.browser import Browser, UnexpectedAnswer


def test_a_browser_brings_its_cookies_and_keeps_those_it_is_given(server: Server) -> None:
    browser = Browser(HOST, server.server_port, {"mine": "1"})
    assert [browser.ask("GET", "/page", expect=200) for _ in range(2)] == [b"ok", b"ok"]
    browser.close()
    assert server.visits == ["mine=1", "mine=1; tracker=seen"]


def test_a_connection_is_kept_until_it_is_closed(server: Server) -> None:
    browser = Browser(HOST, server.server_port)
    for _ in range(2):
        browser.ask("GET", "/page", expect=200)
    assert len(server.connections) == 1
    browser.close()
    browser.close()
    browser.ask("GET", "/page", expect=200)
    browser.close()
    assert len(server.connections) == 2


def test_a_form_arrives_as_it_was_sent(server: Server) -> None:
    browser = Browser(HOST, server.server_port)
    browser.ask("POST", "/page", expect=200, body=b"name=Ada", headers={"Content-Type": "text/plain"})
    browser.close()
    assert server.sent == [("text/plain", b"name=Ada")]


def test_another_answer_than_expected_is_told_with_the_page_and_its_cookies_are_kept(server: Server) -> None:
    browser = Browser(HOST, server.server_port)
    with pytest.raises(UnexpectedAnswer) as told:
        browser.ask("GET", "/nowhere", expect=200)
    browser.close()
    assert (str(told.value), told.value.page) == ("GET /nowhere was answered with 404, not 200.", b"ok")
    assert browser.cookies == {"tracker": "seen"}
