from __future__ import annotations

from flask import Flask

from tests.factories.postings import make_posting
from tracker.postings.addresses import role_address, whole


def test_addresses_stand_under_the_public_address_whoever_asks(app: Flask) -> None:
    posting = make_posting(slug="beekeeper")
    with app.test_request_context(base_url="http://another.example"):
        assert whole("postings.jobs") == "http://localhost/jobs"
        assert role_address(posting) == "http://localhost/jobs/beekeeper"
