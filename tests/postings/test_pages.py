from __future__ import annotations

from flask.testing import FlaskClient

from tests.factories.postings import make_posting
from tracker.foundation import clock
from tracker.foundation.database import transaction
from tracker.postings import pages
from tracker.postings.commands import close_posting


def test_a_role_that_its_closing_date_closed_names_that_day(client: FlaskClient) -> None:
    posting = make_posting(closes_in_days=-2)
    assert pages.closed_page(posting, [])["closed_on"] == posting.closes_at
    assert client.get(f"/jobs/{posting.slug}").status_code == 410


def test_a_role_that_was_closed_by_hand_names_that_day(client: FlaskClient) -> None:
    posting = make_posting()
    with transaction():
        close_posting(posting, actor="someone", now=clock.now())
    page = pages.closed_page(posting, [make_posting(title="Soil chemist")])
    assert (page["closed_on"], [role["title"] for role in page["roles"]]) == (posting.closed_at, ["Soil chemist"])


def test_the_list_names_its_feeds(client: FlaskClient) -> None:
    page = client.get("/jobs").text
    assert [page.count(f'href="{address}"') for address in ("/jobs.rss", "/jobs.xml")] == [2, 2]
