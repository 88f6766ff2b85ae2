"""Every endpoint wears a guard, and every state change is a POST that refuses without its token."""

from __future__ import annotations

import pytest
from flask import Flask

from tracker.access import guard_of
from tracker.access.policy import LIBRARY_ENDPOINTS

SAFE = {"GET", "HEAD", "OPTIONS"}
FOR_EVERYBODY = {
    "": {"live", "metrics", "ready"},
    "applications": {"apply", "lost_link", "notice", "receipt", "send", "status", "withdraw"},
    "people": {"choose_password", "accept_invitation", "first_admin", "forgot_password", "one_time_sign_in"}
    | {"sign_in", "sign_out"},
    "postings": {"home", "job", "jobs", "jobs_rss", "jobs_xml", "robots_txt", "sitemap_xml"},
}
CHECKED_BY_THE_FORM = {"POST /jobs/<slug>/apply": 404}  # no role "x"; tests/applications sends it without a token


def test_every_endpoint_has_a_guard_or_a_reason(app: Flask) -> None:
    bare = [
        endpoint
        for endpoint, view in app.view_functions.items()
        if guard_of(view) is None and endpoint not in LIBRARY_ENDPOINTS
    ]
    assert bare == []


def test_no_page_but_these_is_for_everybody(app: Flask) -> None:
    found: dict[str, set[str]] = {}
    for endpoint, view in app.view_functions.items():
        domain, _dot, name = endpoint.rpartition(".")
        if (guard_of(view) or "").startswith("public: "):
            found.setdefault(domain, set()).add(name)
    assert found == FOR_EVERYBODY


def test_no_library_endpoint_is_listed_that_is_not_there(app: Flask) -> None:
    assert sorted(LIBRARY_ENDPOINTS) == sorted(set(LIBRARY_ENDPOINTS) & set(app.view_functions))


def test_every_state_change_refuses_a_missing_token(app: Flask) -> None:
    app.config["WTF_CSRF_ENABLED"] = True
    client = app.test_client()
    answers = {}
    for rule in app.url_map.iter_rules():
        for method in sorted((rule.methods or set()) - SAFE):
            values = {name: _value(converter) for name, converter in rule._converters.items()}
            address = rule.build(values)
            assert address is not None
            answers[f"{method} {rule.rule}"] = client.open(address[1], method=method).status_code
    assert {route: status for route, status in answers.items() if status != 400} == CHECKED_BY_THE_FORM


def _value(converter: object) -> object:
    return 1 if type(converter).__name__ == "IntegerConverter" else "x"


@pytest.mark.parametrize("name", ["Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy"])
def test_every_answer_carries_the_headers(app: Flask, name: str) -> None:
    client = app.test_client()
    for address in ("/jobs", "/nowhere", "/health/live", "/static/tokens.css"):
        assert client.get(address).headers.get(name)
