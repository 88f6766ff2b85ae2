"""Every route of the product against every kind of visitor: the guard turns away before anything is looked at."""

from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.routing import Rule

from tests.factories.people import make_user, sign_in
from tracker.access import POLICY, Permission, Role, guard_of

READING = {"GET"}
CHANGING = {"POST"}


def guarded(app: Flask, methods: set[str]) -> list[tuple[str, Permission]]:
    """(address, permission) of every guarded route that takes one of these methods."""
    rules = [rule for rule in app.url_map.iter_rules() if methods & (rule.methods or set())]
    marks = [(rule, guard_of(app.view_functions[rule.endpoint]) or "public:") for rule in rules]
    return [(address_of(rule), Permission(mark)) for rule, mark in marks if not mark.startswith("public:")]


def address_of(rule: Rule) -> str:
    """An address that the rule matches, of things that are not there."""
    values = {name: 1 if type(one).__name__ == "IntegerConverter" else "x" for name, one in rule._converters.items()}
    built = rule.build(values)
    assert built is not None
    return built[1]


def test_a_stranger_is_asked_to_sign_in_and_changes_nothing(app: Flask, client: FlaskClient) -> None:
    assert {client.get(address).location.split("?")[0] for address, _ in guarded(app, READING)} == {"/sign-in"}
    assert {client.post(address).status_code for address, _ in guarded(app, CHANGING)} == {401}


@pytest.mark.parametrize("role", Role)
def test_each_role_is_refused_exactly_what_it_may_not(app: Flask, role: Role) -> None:
    staff = sign_in(app.test_client(), make_user(role))
    asked = [(staff.get(address), one) for address, one in guarded(app, READING)]
    asked += [
        (staff.post(address), one) for address, one in guarded(app, CHANGING) if not address.startswith("/account")
    ]
    wrong = [answer.request.path for answer, one in asked if (answer.status_code == 403) is (one in POLICY[role])]
    assert wrong == []
