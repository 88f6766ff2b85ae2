"""Writing the trail: every entry hangs on the one before it, and goes with the transaction it was written in."""

from __future__ import annotations

from threading import Barrier, Thread

import pytest
from flask import Flask
from sqlalchemy import select

from tests.conftest import NOW
from tracker import audit
from tracker.audit.chain import START, link
from tracker.audit.models import AuditEntry, AuditHead
from tracker.foundation.database import db, transaction

FACTS = {"at": NOW, "actor": "ines", "action": "note.write", "object_kind": "application", "object_id": "an-id"}


def write(**detail: str) -> None:
    """An entry, in the open transaction."""
    audit.record("note.write", object_kind="application", object_id="an-id", actor="ines", at=NOW, detail=detail)


def entries() -> list[AuditEntry]:
    """The whole trail, oldest first, as it is stored."""
    db.session.expire_all()
    return list(db.session.scalars(select(AuditEntry).order_by(AuditEntry.id)))


def test_an_entry_keeps_what_was_done_and_its_hash_follows_from_the_one_before(app: Flask) -> None:
    with transaction():
        write()
        write(stage="review")
    first, second = entries()
    assert {name: getattr(second, name) for name in FACTS} == FACTS
    assert (first.detail, second.detail) == ({}, {"stage": "review"})
    assert first.hash == link(START, **FACTS, detail={})  # type: ignore[arg-type]
    assert second.hash == link(first.hash, **FACTS, detail={"stage": "review"})  # type: ignore[arg-type]
    assert db.session.scalars(select(AuditHead.hash)).all() == [second.hash]


def test_what_was_not_kept_is_not_in_the_trail_and_the_next_entry_fits(app: Flask) -> None:
    with transaction():
        write()
    with pytest.raises(KeyError), transaction():
        write(stage="review")
        raise KeyError
    with transaction():
        write(stage="offer")
    assert [entry.detail for entry in entries()] == [{}, {"stage": "offer"}]
    assert audit.verify() is None


def test_the_first_entries_of_several_at_once_make_one_chain(app: Flask) -> None:
    start = Barrier(4)

    def write_five() -> None:
        with app.app_context():
            start.wait()
            for _ in range(5):
                with transaction():
                    write()

    threads = [Thread(target=write_five) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(entries()), audit.verify()) == (20, None)
