from __future__ import annotations

from datetime import UTC, datetime

from flask import Flask

from tests.factories.postings import make_posting
from tests.factories.zones import read_in
from tracker.foundation import tallies
from tracker.foundation.database import transaction
from tracker.postings.head import head
from tracker.postings.lifecycle import PostingStatus


def test_the_head_names_the_opening_its_people_and_its_pages(app: Flask) -> None:
    posting = make_posting(title="Beekeeper", slug="beekeeper", opened_at=datetime(2026, 11, 2, tzinfo=UTC))
    with transaction():
        tallies.shift(f"posting:{posting.id}", {"all": 3})
    with app.test_request_context():
        opening = head(posting)["opening"]
    assert (opening["title"], opening["people"], opening["rubric_number"]) == ("Beekeeper", 3, 1)
    assert opening["note"] == "Nairobi · since 2 November 2026 · Sensors"
    assert opening["posting_href"] == f"/openings/{posting.public_id}/posting"


def test_the_head_dates_by_the_day_of_whoever_reads(app: Flask) -> None:
    read_in(app, "Africa/Nairobi")
    posting = make_posting(opened_at=datetime(2026, 11, 2, 22, 30, tzinfo=UTC))
    with app.test_request_context():
        opening = head(posting)["opening"]
    assert opening["note"] == "Nairobi · since 3 November 2026 · Sensors"


def test_a_draft_is_not_published_yet(app: Flask) -> None:
    with app.test_request_context():
        opening = head(make_posting(status=PostingStatus.DRAFT))["opening"]
    assert opening["note"] == "Nairobi · not published yet · Sensors"
