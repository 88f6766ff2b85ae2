from __future__ import annotations

import pytest
from flask import Flask

from tests.factories.people import actor_for, make_user
from tracker.access import Role, use_actor
from tracker.web.navigation import admin_tabs


@pytest.mark.parametrize(
    ("role", "tabs"),
    [
        (
            Role.ADMIN,
            [
                ("People and roles", "/users", True),
                ("Own words", "/terms", False),
                ("Failed work", "/failed-work", False),
                ("Audit trail", "/audit-trail", False),
            ],
        ),
        (Role.RECRUITER, [("Failed work", "/failed-work", False)]),
        (Role.HIRING_MANAGER, []),
    ],
)
def test_everybody_sees_the_admin_pages_open_to_them(app: Flask, role: Role, tabs: list[tuple[str, str, bool]]) -> None:
    user = make_user(role)
    with app.test_request_context("/users"):
        use_actor(actor_for(user))
        assert [(tab["text"], tab["href"], tab["current"]) for tab in admin_tabs()] == tabs


def test_a_form_that_came_back_stays_under_its_tab(app: Flask) -> None:
    user = make_user(Role.ADMIN)
    with app.test_request_context("/terms", method="POST"):
        use_actor(actor_for(user))
        assert [tab["text"] for tab in admin_tabs() if tab["current"]] == ["Own words"]
