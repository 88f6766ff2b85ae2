"""The door to the broker: figures while it answers, None while it does not, and never a wait."""

from __future__ import annotations

import socket
from dataclasses import replace

import pytest
from flask import Flask

from tracker.config import Settings
from tracker.foundation import broker, clock


@pytest.fixture
def away(app: Flask, settings: Settings) -> object:
    """The broker is not there."""
    broker.connect(replace(settings, redis_url="redis://127.0.0.1:1/0"))
    return app


def test_the_length_of_each_queue_is_its_own(app: Flask) -> None:
    broker.client().delete(*broker.QUEUES)
    broker.client().rpush(broker.QUEUE, "a", "b")
    lengths = [broker.queue_length(queue) for queue in broker.QUEUES]
    broker.client().delete(*broker.QUEUES)
    assert (lengths, broker.queue_length(), broker.answers()) == ([2, 0, 0], 0, True)


def test_a_broker_that_answers_tells_how_it_is_set_up(app: Flask) -> None:
    before, found, after = clock.now(), broker.set_up(), clock.now()
    assert found is not None
    assert (found.eviction, sorted([after, found.clock, before])) == ("noeviction", [before, found.clock, after])


def test_a_broker_that_is_away_raises_nothing(away: object) -> None:
    assert (broker.queue_length(), broker.answers(), broker.set_up()) == (None, False, None)


def test_a_broker_that_is_silent_is_not_waited_for(app: Flask, settings: Settings) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        broker.connect(replace(settings, redis_url=f"redis://127.0.0.1:{silent.getsockname()[1]}/0"))
        assert (broker.queue_length(), broker.answers()) == (None, False)
