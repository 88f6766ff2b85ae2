"""What the settings say is judged with the sentence that mends it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from flask import Flask

from tracker.config import Timings
from tracker.upkeep.doctor import Level, configuration

GOOD = "nT4w8kQzYb2LrVx7Hc5MgJd9SfPa3EuW"


def set_to(app: Flask, **changes: object) -> Flask:
    """The same application with other settings."""
    app.extensions["tracker"] = replace(app.extensions["tracker"], **changes)
    return app


@pytest.mark.parametrize(
    ("key", "level", "begins"),
    [
        ("", Level.DANGER, "SECRET_KEY is not set."),
        ("short", Level.DANGER, "SECRET_KEY has 5 characters; 32 is the least."),
        ("a" * 40, Level.DANGER, "SECRET_KEY can be guessed."),
        ("Change-Me-nT4w8kQzYb2LrVx7Hc5MgJd9SfPa3EuW", Level.DANGER, "SECRET_KEY can be guessed."),
        (GOOD, Level.WELL, "The secret is long enough."),
    ],
)
def test_a_secret_is_long_and_unlike_any_example(app: Flask, key: str, level: Level, begins: str) -> None:
    found = configuration.secret(set_to(app, secret_key=key))
    assert (found.level, found.sentence[: len(begins)]) == (level, begins)


@pytest.mark.parametrize(
    ("debug", "production", "level"),
    [(False, True, Level.WELL), (True, False, Level.ADVICE), (True, True, Level.DANGER)],
)
def test_debug_mode_is_dangerous_in_production(app: Flask, debug: bool, production: bool, level: Level) -> None:
    set_to(app, production=production).debug = debug
    assert configuration.debug_mode(app).level is level


@pytest.mark.parametrize(
    ("address", "production", "level"),
    [
        ("https://jobs.example.org", True, Level.WELL),
        ("http://jobs.example.org", True, Level.ADVICE),
        ("https://jobs.example.org", False, Level.ADVICE),
        ("http://127.0.0.1:8000", False, Level.WELL),
        ("http://127.0.0.1:8000", True, Level.ADVICE),
        ("jobs.example.org", True, Level.DANGER),
    ],
)
def test_a_public_address_is_https_and_reaches_further_than_this_machine(
    app: Flask, address: str, production: bool, level: Level
) -> None:
    assert configuration.public_address(set_to(app, public_url=address, production=production)).level is level


@pytest.mark.parametrize(
    ("hard", "timings", "says"),
    [
        (25, Timings(), "A file is stopped after 14 s, a task after 25 s, a lease after 40 s."),
        (None, Timings(), "Tasks have no time limit: one bad file holds a worker for ever. Set TASK_TIME_LIMIT=25."),
        (40, Timings(), "Set TASK_LEASE to 55 or more, or TASK_TIME_LIMIT lower."),
        (14, Timings(), "Set TASK_TIME_LIMIT to 24 or more."),
    ],
)
def test_parser_task_and_lease_end_in_this_order(app: Flask, hard: int | None, timings: Timings, says: str) -> None:
    set_to(app, timings=timings).extensions["celery"].conf.task_time_limit = hard
    found = configuration.time_limits(app)
    assert (found.sentence.endswith(says), found.level) == (True, Level.WELL if hard == 25 else Level.DANGER)


@pytest.mark.parametrize(("seconds", "level"), [(300, Level.WELL), (25, Level.DANGER)])
def test_the_broker_waits_longer_than_a_task_may_run(app: Flask, seconds: int, level: Level) -> None:
    app.extensions["celery"].conf.broker_transport_options = {"visibility_timeout": seconds}
    assert configuration.visibility(app).level is level
