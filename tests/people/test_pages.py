from __future__ import annotations

from flask import Flask

from tests.factories.people import actor_for, make_user
from tracker.access import Role, use_actor
from tracker.foundation import clock
from tracker.foundation.database import db, transaction
from tracker.people.models import User
from tracker.people.pages import user_page, users_page


def test_a_list_of_people_says_role_and_state_in_words(app: Flask) -> None:
    admin = make_user(Role.ADMIN, name="Ada")
    make_user(name="Ben", active=False)
    with transaction():
        db.session.add(User(name="Cleo", email="cleo@example.org", role=Role.HIRING_MANAGER, created_at=clock.now()))
    with app.test_request_context("/users"):
        use_actor(actor_for(admin))
        rows = users_page()["people"]
    assert [(row["name"], row["role"], row["state"]) for row in rows] == [
        ("Ada", "Admin", "Active"),
        ("Cleo", "Hiring manager", "Invited"),
        ("Ben", "Recruiter", "Disabled"),
    ]


def test_ones_own_page_knows_that_it_is(app: Flask) -> None:
    admin, other = make_user(Role.ADMIN), make_user(active=False)
    with app.test_request_context():
        pages = [user_page(user, actor_for(admin)) for user in (admin, other)]
    assert [(page["is_me"], page["is_disabled"], page["role_form"].role.data) for page in pages] == [
        (True, False, "admin"),
        (False, True, "recruiter"),
    ]
