"""Exact counters."""

from __future__ import annotations

from flask import Flask

from tracker.foundation import tallies
from tracker.foundation.database import transaction


def test_shifts_add_up(app: Flask) -> None:
    with transaction():
        tallies.shift("v", {"a": 3, "b": 1})
        tallies.shift("v", {"a": -1, "b": -1})
    assert tallies.read("v") == {"a": 2}


def test_a_prefix_reads_a_part(app: Flask) -> None:
    with transaction():
        tallies.shift("v", {"stage:1": 3, "stage:2": 4, "all": 7})
    assert tallies.read("v", "stage:") == {"stage:1": 3, "stage:2": 4}
