from __future__ import annotations

import pytest

from tests.benchmarks.pages.server import HOST, Server
from tracker.benchmarks.pages.browser import UnexpectedAnswer
from tracker.benchmarks.pages.load import Load, run
from tracker.benchmarks.pages.visits import Look


def test_every_client_keeps_its_connection_and_makes_its_visits(server: Server) -> None:
    taken = run(HOST, server.server_port, Look("/page"), Load(clients=3, visits=4, seconds=10))
    assert (len(taken.seconds), len(server.connections), len(server.visits)) == (12, 3, 12)


def test_a_load_ends_in_time(server: Server) -> None:
    taken = run(HOST, server.server_port, Look("/page"), Load(clients=1, visits=10**9, seconds=0.2))
    assert 0 < taken.wall < 2


def test_another_answer_than_expected_stops_the_load(server: Server) -> None:
    with pytest.raises(UnexpectedAnswer, match="GET /nowhere was answered with 404, not 200"):
        run(HOST, server.server_port, Look("/nowhere"), Load(clients=2, visits=3, seconds=10))
