from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tracker.benchmarks.pages.browser import Browser, UnexpectedAnswer
from tracker.benchmarks.pages.load import Load, run
from tracker.benchmarks.pages.visits import Look

HOST = "127.0.0.1"


class Server(ThreadingHTTPServer):
    """Answers /page, counts connections and visits, and remembers the cookies it was sent."""

    def __init__(self) -> None:
        super().__init__((HOST, 0), Answer)
        self.connections: set[object] = set()
        self.visits: list[str] = []


class Answer(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        assert isinstance(self.server, Server)
        self.server.connections.add(self.client_address)
        self.server.visits.append(self.headers.get("Cookie", ""))
        self.send_response(200 if self.path == "/page" else 404)
        self.send_header("Set-Cookie", "tracker=seen; Path=/; HttpOnly")
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"ok")

    def log_message(self, *_words: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as serving:
        thread = threading.Thread(target=serving.serve_forever)
        thread.start()
        yield serving
        serving.shutdown()
        thread.join()


def test_every_client_keeps_its_connection_and_makes_its_visits(server: Server) -> None:
    taken = run(HOST, server.server_port, Look("/page"), Load(clients=3, visits=4, seconds=10))
    assert (len(taken.seconds), len(server.connections), len(server.visits)) == (12, 3, 12)


def test_a_load_ends_in_time(server: Server) -> None:
    taken = run(HOST, server.server_port, Look("/page"), Load(clients=1, visits=10**9, seconds=0.2))
    assert 0 < taken.wall < 2


def test_another_answer_than_expected_stops_the_load(server: Server) -> None:
    with pytest.raises(UnexpectedAnswer, match="GET /nowhere was answered with 404, not 200"):
        run(HOST, server.server_port, Look("/nowhere"), Load(clients=2, visits=3, seconds=10))


def test_a_browser_brings_its_cookies_and_keeps_those_it_is_given(server: Server) -> None:
    browser = Browser(HOST, server.server_port, {"mine": "1"})
    assert [browser.ask("GET", "/page", expect=200) for _ in range(2)] == [b"ok", b"ok"]
    browser.close()
    assert server.visits == ["mine=1", "mine=1; tracker=seen"]
