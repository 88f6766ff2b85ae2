"""The door to the broker: figures while it answers, None while it does not, and never a wait."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from flask import Flask

from tracker.config import Settings
from tracker.foundation import broker


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
    found = broker.set_up()
    assert found is not None
    assert (found.eviction, abs(found.clock.timestamp() - time.time()) < 5) == ("noeviction", True)


def test_a_broker_that_is_away_is_told_at_once_and_raises_nothing(away: object) -> None:
    began = time.monotonic()
    assert (broker.queue_length(), broker.answers(), broker.set_up()) == (None, False, None)
    assert time.monotonic() - began < 3 * broker.TIMEOUT_SECONDS
