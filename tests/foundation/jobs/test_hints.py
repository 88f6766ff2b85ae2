"""Hints: letters have a queue of their own, a broker that is away costs one try and no wait, and nothing is kept."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from flask import Flask
from structlog.testing import capture_logs

from tracker.config import Settings
from tracker.foundation import broker
from tracker.foundation.jobs import Job, hints


def test_a_hint_is_the_name_of_the_task_and_a_number_alone(app: Flask) -> None:
    broker.client().delete(*broker.QUEUES)
    assert hints.publish(Job.SCORE, [7]) is True
    (message,) = broker.client().lrange(broker.QUEUE, 0, -1)
    assert json.loads(message)["headers"]["task"] == "screening.score"
    assert json.loads(message)["headers"]["argsrepr"] == "[7]"
    broker.client().delete(*broker.QUEUES)


@pytest.mark.parametrize("kind", Job)
def test_letters_never_wait_behind_files(kind: Job) -> None:
    assert hints.queue_of(kind) == ("tracker-mail" if kind is Job.SEND else "tracker")


@pytest.mark.parametrize("kind", Job)
def test_what_is_asked_for_in_bulk_has_a_queue_of_its_own(kind: Job) -> None:
    assert hints.queue_of(kind, in_bulk=True) == ("tracker-mail" if kind is Job.SEND else "tracker-bulk")


def test_a_broker_that_is_away_is_tried_once_and_then_left_alone_for_a_while(
    app: Flask, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hints, "_publisher", type(hints._publisher)())  # the others' goes on without a pause
    monkeypatch.setattr(hints, "PAUSE_SECONDS", 3600.0)  # however slow the machine is
    hints.connect(replace(settings, redis_url="redis://127.0.0.1:1/0"))
    with capture_logs() as told:
        assert [hints.publish(Job.READ, [1]) for _ in range(50)] == [False] * 50
    assert [one["event"] for one in told] == ["hint_not_sent"]


def test_the_settings_keep_no_results_and_take_nothing_but_json(settings: Settings) -> None:
    found = hints.celery_settings(settings)
    limits = settings.timings
    assert (found["task_ignore_result"], found["accept_content"], found["worker_prefetch_multiplier"]) == (
        True,
        ["json"],
        1,
    )
    assert (found["task_time_limit"], found["task_soft_time_limit"]) == (limits.task_hard_limit, limits.task_soft_limit)
    assert limits.task_soft_limit < limits.task_hard_limit < limits.visibility
    assert found["broker_transport_options"] == {**hints.TRANSPORT, "visibility_timeout": limits.visibility}
