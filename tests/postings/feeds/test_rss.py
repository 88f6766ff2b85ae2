from __future__ import annotations

from email.utils import parsedate_to_datetime

from flask import Flask
from lxml import etree

from tests.factories.postings import make_posting
from tracker.foundation import clock
from tracker.postings.feeds.rss import last_change, rss


def test_an_item_carries_what_a_reader_shows(app: Flask) -> None:
    posting = make_posting(title="Bee & hive keeper", slug="bee-keeper")
    with app.test_request_context():
        (item,) = etree.fromstring(rss([posting], now=clock.now())).iter("item")
    found = {child.tag: child.text for child in item}
    assert found.pop("description").startswith("<p>You keep the pumps")
    assert parsedate_to_datetime(found.pop("pubDate")) == posting.opened_at.replace(microsecond=0)
    assert found == {
        "title": "Bee & hive keeper – Nairobi",
        "link": "http://localhost/jobs/bee-keeper",
        "guid": posting.public_id,
        "category": "Sensors",
    }


def test_the_feed_changed_when_a_role_last_did(app: Flask) -> None:
    now = clock.now()
    posting = make_posting(saved_at=now)
    assert last_change([posting], now=now) == max(posting.saved_at, posting.opened_at)
    assert last_change([], now=now) == now
