from __future__ import annotations

from dataclasses import replace

from flask import Flask

from tests.applications.pages import filled, send
from tests.factories.postings import make_posting
from tracker.foundation import broker


def test_one_address_sends_so_many_applications_and_then_waits(app: Flask, limits: None) -> None:
    app.extensions["tracker"] = replace(app.extensions["tracker"], apply_limit="2 per hour")
    client, posting = app.test_client(), make_posting()
    codes = [send(client, posting, filled(form_key=f"form-{n}")).status_code for n in range(3)]
    assert codes == [303, 303, 429]


def test_a_forged_header_gives_nobody_another_address(app: Flask, limits: None) -> None:
    client = app.test_client()
    codes = [client.get("/applications/x", headers={"X-Forwarded-For": f"192.0.2.{n}"}).status_code for n in range(31)]
    assert codes[-1] == 429
    broker.client().flushdb()
