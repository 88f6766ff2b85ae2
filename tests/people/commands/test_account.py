from __future__ import annotations

from flask import Flask
from sqlalchemy import select

from tests.conftest import NOW
from tests.factories.people import actor_for, make_user
from tracker.audit import AuditEntry
from tracker.foundation.database import db, transaction
from tracker.people.commands import save_account


def test_the_trail_names_the_fields_that_changed_and_no_values(app: Flask) -> None:
    user = make_user(name="Ines Calder")
    for name, shortcuts in (("Ines Calder", True), ("Inès Calder", True), ("Inès Carpentier", False)):
        with transaction():
            save_account(user, name=name, shortcuts=shortcuts, actor=actor_for(user), now=NOW)
    details = [entry.detail for entry in db.session.scalars(select(AuditEntry).order_by(AuditEntry.id))]
    assert details == [{"changed": "name"}, {"changed": "name, shortcuts"}]
    assert (user.name, user.shortcuts) == ("Inès Carpentier", False)
