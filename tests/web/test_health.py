"""Health tells the truth: by progress, never by asking a worker how it feels."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
import time_machine
from flask import Flask
from flask.testing import FlaskClient

from tests.conftest import NOW
from tracker.app import create_app
from tracker.config import Settings, Timings
from tracker.foundation import broker, jobs
from tracker.foundation.database import transaction
from tracker.foundation.jobs import sweeping
from tracker.web.health import trouble


def beat(now: datetime = NOW) -> None:
    """The sweeper has come round."""
    sweeping.take_turn("one", now=now, timings=Timings())


def ask() -> None:
    """Something waits since NOW."""
    with transaction():
        jobs.request(jobs.Job.READ, "k", now=NOW)


def ready(client: FlaskClient, *, after: int = 0) -> tuple[int, list[str]]:
    """(status, problems) so many seconds after NOW."""
    with time_machine.travel(NOW + timedelta(seconds=after), tick=False):
        answer = client.get("/health/ready")
    return answer.status_code, answer.get_json()["problems"]


def test_a_process_that_answers_is_alive(client: FlaskClient) -> None:
    assert client.get("/health/live").get_json() == {"status": "live"}


def test_all_is_well(client: FlaskClient) -> None:
    beat()
    ask()
    assert ready(client, after=5) == (200, [])


def test_a_sweeper_that_never_started_is_told(client: FlaskClient) -> None:
    assert ready(client) == (503, ["The sweeper has not started. Lost work is not found until it does."])


def test_a_silent_sweeper_is_told(client: FlaskClient) -> None:
    beat()
    sentence = "The sweeper has been silent for 30 seconds. Lost work is not found until it is back."
    assert ready(client, after=30) == (503, [sentence])


def test_late_work_is_told(client: FlaskClient) -> None:
    ask()
    beat(NOW + timedelta(seconds=90))
    sentence = "Scoring is behind: the oldest application has waited 90 seconds. Lists may be incomplete."
    assert ready(client, after=90) == (503, [sentence])
    with time_machine.travel(NOW + timedelta(seconds=90), tick=False):
        assert trouble() == sentence


def publish() -> None:
    with transaction():
        jobs.request_many(jobs.Job.SCORE, ["1:x:1", "1:x:2"], now=NOW)


def test_a_publication_that_takes_its_time_is_no_alarm_as_long_as_it_goes_on(client: FlaskClient) -> None:
    publish()
    with time_machine.travel(NOW + timedelta(seconds=80), tick=False):
        jobs.run(1, lambda _claim: lambda: None, lease_seconds=40)
    beat(NOW + timedelta(seconds=90))
    assert ready(client, after=90) == (200, [])


def test_a_publication_that_stands_still_is_told(client: FlaskClient) -> None:
    publish()
    with time_machine.travel(NOW + timedelta(seconds=10), tick=False):
        jobs.run(1, lambda _claim: lambda: None, lease_seconds=40)
    beat(NOW + timedelta(seconds=90))
    sentence = "Scoring everybody anew has stood still for 80 seconds. Lists stay as they were until it goes on."
    assert ready(client, after=90) == (503, [sentence])
    with time_machine.travel(NOW + timedelta(seconds=90), tick=False):
        assert trouble() == sentence
        assert "tracker_bulk_idle_seconds 80.0" in client.get("/metrics").text


def test_a_broker_that_is_away_is_told_and_pages_are_still_shown(app: Flask, client: FlaskClient) -> None:
    beat()
    broker.connect(replace(app.extensions["tracker"], redis_url="redis+socket:///nowhere/valkey.sock"))
    sentence = "The broker does not answer. Applications are accepted; scoring waits for it."
    assert ready(client) == (503, [sentence])
    assert client.get("/jobs").status_code == 200


def test_metrics_count_the_work(client: FlaskClient) -> None:
    ask()
    with time_machine.travel(NOW + timedelta(seconds=7), tick=False):
        text = client.get("/metrics").text
    assert 'tracker_job_requests{kind="screening.read",status="pending"} 1.0' in text
    assert 'tracker_job_requests{kind="messages.send",status="dead"} 0.0' in text
    assert "tracker_oldest_pending_seconds 7.0" in text


@pytest.mark.parametrize(
    ("token", "given", "status"), [("", "", 200), ("t", "", 404), ("t", "Bearer é", 404), ("t", "Bearer t", 200)]
)
def test_metrics_answer_the_loopback_or_the_token(app: Flask, token: str, given: str, status: int) -> None:
    app.extensions["tracker"] = replace(app.extensions["tracker"], metrics_token=token)
    assert app.test_client().get("/metrics", headers={"Authorization": given}).status_code == status


def test_production_has_no_metrics_without_a_token(app: Flask) -> None:
    app.extensions["tracker"] = replace(app.extensions["tracker"], production=True)
    assert app.test_client().get("/metrics").status_code == 404


@pytest.mark.parametrize(
    ("given", "status"), [("", 404), ("Bearer ", 404), ("Bearer other", 404), ("Basic t", 404), ("Bearer t", 200)]
)
@pytest.mark.parametrize("address", ["127.0.0.1", "192.0.2.1"])
def test_in_production_metrics_are_for_whoever_has_the_token(app: Flask, given: str, status: int, address: str) -> None:
    app.extensions["tracker"] = replace(app.extensions["tracker"], production=True, metrics_token="t")
    client = app.test_client()
    answer = client.get("/metrics", headers={"Authorization": given}, environ_base={"REMOTE_ADDR": address})
    assert answer.status_code == status


def test_in_production_ready_tells_figures_and_sentences_and_no_secret(app: Flask, settings: Settings) -> None:
    away = "postgresql+psycopg://tracker:hunter2@127.0.0.1:1/people"
    hidden = replace(settings, production=True, database_url=away, secret_key="k" * 40, metrics_token="m" * 40)
    answer = create_app(hidden).test_client().get("/health/ready")
    assert (answer.status_code, answer.get_json()) == (
        503,
        {
            "status": "degraded",
            "database": False,
            "broker": True,
            "oldest_pending_seconds": 0.0,
            "sweeper_silent_seconds": None,
            "problems": ["The database does not answer."],
        },
    )
    assert [secret in answer.text for secret in ("hunter2", "127.0.0.1", "kkk", "mmm")] == [False] * 4


def test_metrics_answer_nobody_else_without_a_token(client: FlaskClient) -> None:
    assert client.get("/metrics", environ_base={"REMOTE_ADDR": "192.0.2.1"}).status_code == 404
