"""The broker, as a real one tells it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from flask import Flask

from tracker.foundation import broker
from tracker.upkeep.doctor import Level, queues


@pytest.fixture
def policy(app: Flask) -> Iterator[None]:
    """The broker's own settings are put back."""
    before = {name: broker.client().config_get(name)[name] for name in ("maxmemory-policy", "appendonly", "save")}
    yield
    for name, value in before.items():
        broker.client().config_set(name, value)


@pytest.mark.parametrize(
    ("name", "level"),
    [("noeviction", Level.WELL), ("allkeys-lru", Level.DANGER), ("volatile-lru", Level.DANGER)],
)
def test_any_policy_but_noeviction_is_dangerous(app: Flask, policy: None, name: str, level: Level) -> None:
    broker.client().config_set("maxmemory-policy", name)
    assert queues.eviction(app).level is level


@pytest.mark.parametrize(
    ("appends", "save", "level"), [("yes", "", Level.WELL), ("no", "60 1", Level.WELL), ("no", "", Level.ADVICE)]
)
def test_a_broker_that_forgets_is_told(app: Flask, policy: None, appends: str, save: str, level: Level) -> None:
    broker.client().config_set("appendonly", appends)
    broker.client().config_set("save", save)
    assert queues.persistence(app).level is level


def test_a_broker_that_is_away_stops_no_start(app: Flask) -> None:
    broker.connect(replace(app.extensions["tracker"], redis_url="redis+socket:///nowhere/valkey.sock"))
    found = [check(app).level for check in (queues.answers, queues.eviction, queues.persistence)]
    assert found == [Level.ADVICE] * 3
