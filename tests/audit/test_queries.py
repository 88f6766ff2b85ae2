"""Reading the trail, newest first."""

from __future__ import annotations

import pytest
from flask import Flask

from tests.conftest import NOW
from tracker import audit
from tracker.foundation.database import transaction


@pytest.fixture(autouse=True)
def _three_entries(app: Flask) -> None:
    for action, thing in (("first", "p"), ("second", "q"), ("third", "p")):
        with transaction():
            audit.record(action, object_kind="posting", object_id=thing, actor="someone", at=NOW)


def test_the_history_of_one_thing_is_newest_first() -> None:
    assert [entry.action for entry in audit.history_of("posting", "p")] == ["third", "first"]


def test_a_history_goes_on_where_it_stopped() -> None:
    (newest,) = audit.history_of("posting", "p", limit=1)
    assert [entry.action for entry in audit.history_of("posting", "p", before=newest.id)] == ["first"]


def test_the_newest_entries_are_about_anything_and_go_on_where_they_stopped() -> None:
    shown = audit.newest(limit=2)
    assert [entry.action for entry in shown] == ["third", "second"]
    assert [entry.action for entry in audit.newest(before=shown[-1].id)] == ["first"]


def test_the_way_back_leads_to_the_entries_next_to_those_shown() -> None:
    oldest = audit.newest()[-1]
    assert [entry.action for entry in audit.newest(after=oldest.id, limit=1)] == ["second"]
    assert [entry.action for entry in audit.newest(after=oldest.id)] == ["third", "second"]
    assert [entry.action for entry in audit.history_of("posting", "p", after=oldest.id)] == ["third"]
