from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from flask import Flask
from sqlalchemy import func, select

from tests.conftest import NOW
from tests.factories.people import actor_for, make_user
from tracker.access import Role
from tracker.audit import AuditEntry
from tracker.foundation.database import db, transaction
from tracker.people.commands import change_role, disable, enable
from tracker.people.models import User
from tracker.people.queries import user_by_id
from tracker.web.errors import DomainError


def active_admins() -> int:
    query = select(func.count()).where(User.role == Role.ADMIN, User.active.is_(True))
    return db.session.scalar(query) or 0


def test_two_admins_who_step_down_at_once_leave_one(app: Flask) -> None:
    ids = [make_user(Role.ADMIN).public_id for _ in range(2)]
    together = Barrier(2)

    def step_down(public_id: str) -> bool:
        with app.app_context():
            user = user_by_id(public_id)
            assert user is not None
            together.wait()
            try:
                with transaction():
                    change_role(user, Role.RECRUITER, actor=actor_for(user), now=NOW)
            except DomainError:
                return False
            return True

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(step_down, ids)) == [False, True]
    assert active_admins() == 1


def test_two_admins_who_disable_each_other_at_once_leave_one(app: Flask) -> None:
    first, second = (make_user(Role.ADMIN).public_id for _ in range(2))
    together = Barrier(2)

    def shut(pair: tuple[str, str]) -> bool:
        with app.app_context():
            user, by = (user_by_id(public_id) for public_id in pair)
            assert user is not None
            assert by is not None
            together.wait()
            try:
                with transaction():
                    disable(user, actor=actor_for(by), now=NOW)
            except DomainError:
                return False
            return True

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(shut, [(first, second), (second, first)])) == [False, True]
    assert active_admins() == 1


def test_an_admin_who_never_came_in_does_not_count_as_one(app: Flask) -> None:
    admin = make_user(Role.ADMIN)
    with transaction():
        db.session.add(User(name="Late", email="late@example.org", role=Role.ADMIN, created_at=NOW))
    with pytest.raises(DomainError, match="This is the last admin"), transaction():
        change_role(admin, Role.RECRUITER, actor=actor_for(admin), now=NOW)


def test_the_trail_says_who_gave_which_role(app: Flask) -> None:
    admin, user = make_user(Role.ADMIN), make_user()
    with transaction():
        change_role(user, Role.RECRUITER, actor=actor_for(admin), now=NOW)  # the role it has: nothing happens
        change_role(user, Role.ADMIN, actor=actor_for(admin), now=NOW)
        disable(user, actor=actor_for(admin), now=NOW)
        enable(user, actor=actor_for(admin), now=NOW)
    entries = db.session.scalars(select(AuditEntry).order_by(AuditEntry.id)).all()
    assert {entry.actor for entry in entries} == {admin.public_id}
    assert {entry.object_id for entry in entries} == {user.public_id}
    assert [(entry.action, entry.detail) for entry in entries] == [
        ("user.role", {"from": "recruiter", "to": "admin"}),
        ("user.disable", {}),
        ("user.enable", {}),
    ]
