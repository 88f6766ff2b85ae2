from __future__ import annotations

from flask import Flask
from lxml import etree

from tests.factories.postings import make_posting
from tracker.postings.feeds.sitemap import NAMESPACE, robots, sitemap


def test_the_map_names_the_list_and_every_role(app: Flask) -> None:
    posting = make_posting(slug="beekeeper")
    with app.test_request_context():
        root = etree.fromstring(sitemap([posting]))
    assert [one.text for one in root.iter(f"{{{NAMESPACE}}}loc", f"{{{NAMESPACE}}}lastmod")] == [
        "http://localhost/jobs",
        "http://localhost/jobs/beekeeper",
        posting.saved_at.date().isoformat(),
    ]


def test_nothing_private_is_named_to_robots(app: Flask) -> None:
    with app.test_request_context():
        assert [word for word in ("openings", "applications", "users", "account") if word in robots()] == []
