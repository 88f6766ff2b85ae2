from __future__ import annotations

from flask import Flask

from tests.conftest import NOW
from tests.factories.people import actor_for, make_user
from tracker import audit
from tracker.access import Role
from tracker.foundation.database import transaction
from tracker.people.commands.record import record


def test_an_entry_about_an_account_holds_ids_of_both_and_no_name(app: Flask) -> None:
    user, admin = make_user(), make_user(Role.ADMIN)
    with transaction():
        record("user.role", user, actor_for(admin), NOW, {"to": "admin"})
    (entry,) = audit.history_of("user", user.public_id)
    assert (entry.action, entry.actor, entry.at, entry.detail) == ("user.role", admin.public_id, NOW, {"to": "admin"})
