"""What the web server is told about its threads."""

from __future__ import annotations

import sys

import pytest
from gunicorn.arbiter import Arbiter
from gunicorn.workers.base import Worker

from tracker.serve import gunicorn_settings


def test_threads_of_a_web_worker_give_way_after_half_a_millisecond(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[float] = []
    monkeypatch.setattr(sys, "setswitchinterval", told.append)
    gunicorn_settings.post_fork(Arbiter.__new__(Arbiter), Worker.__new__(Worker))
    assert told == [0.0005]
