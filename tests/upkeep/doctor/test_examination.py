"""One registry, in a fixed order; a check that breaks stops no other."""

from __future__ import annotations

import pytest
from flask import Flask

from tracker.foundation.database import db
from tracker.upkeep.doctor import CHECKS, Finding, Level, examine


def test_every_check_has_its_say_and_none_worries_about_an_installation_like_this(app: Flask) -> None:
    found = examine(app)
    assert [one.name for one in found] == list(CHECKS)
    assert [one.name for one in found if one.finding.level in (Level.DANGER, Level.DOWN)] == []


def test_a_check_that_breaks_says_so_and_the_others_go_on(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_app: Flask) -> Finding:
        raise KeyError("x")

    monkeypatch.setitem(CHECKS, "room", broken)
    found = {one.name: one.finding for one in examine(app)}
    assert found["room"].sentence == "This cannot be told: the check itself failed (KeyError)."
    assert found["migrations"].level is Level.WELL


def test_a_database_without_tables_breaks_nothing(app: Flask) -> None:
    db.session.remove()
    db.drop_all()
    assert {one.name: one.finding.level for one in examine(app)}["files"] is Level.DOWN
