"""The trail shows an edit."""

from __future__ import annotations

from flask import Flask
from sqlalchemy import update

from tests.conftest import NOW
from tracker import audit
from tracker.audit import AuditEntry
from tracker.foundation.database import transaction


def write(n: int) -> None:
    for number in range(n):
        with transaction():
            audit.record("note.write", object_kind="application", object_id=str(number), actor="someone", at=NOW)


def test_an_untouched_trail_verifies(app: Flask) -> None:
    write(3)
    assert audit.verify() is None


def test_an_edited_entry_is_found(app: Flask) -> None:
    write(3)
    with transaction() as session:
        session.execute(update(AuditEntry).where(AuditEntry.id == 2).values(actor="someone else"))
    assert audit.verify() == 2


def test_a_removed_entry_is_found(app: Flask) -> None:
    write(3)
    with transaction() as session:
        session.delete(session.get_one(AuditEntry, 2))
    assert audit.verify() == 3


def test_an_end_that_is_gone_is_found(app: Flask) -> None:
    write(3)
    with transaction() as session:
        session.delete(session.get_one(AuditEntry, 3))
    assert audit.verify() == 3


def test_a_trail_of_which_nothing_is_left_is_found(app: Flask) -> None:
    write(1)
    with transaction() as session:
        session.delete(session.get_one(AuditEntry, 1))
    assert audit.verify() == 1


def test_a_trail_that_has_not_begun_verifies(app: Flask) -> None:
    assert audit.verify() is None
