from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from flask.testing import FlaskClient
from sqlalchemy import event

from tests.factories.postings import make_posting
from tracker.foundation import clock
from tracker.foundation.database import db, transaction
from tracker.postings.commands import close_posting
from tracker.postings.lifecycle import PostingStatus

FEEDS = {
    "/jobs.rss": "application/rss+xml; charset=utf-8",
    "/jobs.xml": "application/xml; charset=utf-8",
    "/sitemap.xml": "application/xml; charset=utf-8",
}


@contextmanager
def queries() -> Iterator[list[str]]:
    """The statements that are sent meanwhile."""
    sent: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        sent.append(statement)

    event.listen(db.engine, "before_cursor_execute", note)
    yield sent
    event.remove(db.engine, "before_cursor_execute", note)


@pytest.mark.parametrize(("address", "kind"), FEEDS.items())
def test_a_feed_says_what_it_is(client: FlaskClient, address: str, kind: str) -> None:
    answer = client.get(address)
    assert (answer.status_code, answer.content_type) == (200, kind)


def test_a_role_leaves_every_feed_at_once_when_it_closes(client: FlaskClient) -> None:
    posting = make_posting()
    pages = [*FEEDS, "/jobs"]
    assert [posting.slug in client.get(address).text for address in pages] == [True] * 4
    assert "application/ld+json" in client.get(f"/jobs/{posting.slug}").text
    with transaction():
        close_posting(posting, actor="someone", now=clock.now())
    assert [posting.slug in client.get(address).text for address in pages] == [False] * 4
    assert "application/ld+json" not in client.get(f"/jobs/{posting.slug}").text


def test_drafts_and_roles_past_their_date_are_in_no_feed(client: FlaskClient) -> None:
    for posting in (make_posting(status=PostingStatus.DRAFT), make_posting(closes_in_days=-1)):
        assert [posting.slug in client.get(address).text for address in FEEDS] == [False] * 3


@pytest.mark.parametrize("address", FEEDS)
def test_three_roles_cost_no_more_queries_than_one(client: FlaskClient, address: str) -> None:
    counts = []
    for more in (1, 2):
        for _ in range(more):
            make_posting()
        db.session.remove()
        with queries() as sent:
            client.get(address)
        counts.append(len(sent))
    assert counts[0] == counts[1]


def test_robots_are_shown_the_public_pages_and_the_site_map(client: FlaskClient) -> None:
    lines = client.get("/robots.txt").text.splitlines()
    assert [line for line in lines if line.startswith(("Disallow", "Sitemap"))] == [
        "Disallow: /jobs/*/apply",
        "Disallow: /",
        "Sitemap: http://localhost/sitemap.xml",
    ]
