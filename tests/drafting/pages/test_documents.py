"""What waits to be decided, newest first; and what is odd about a document as a whole."""

from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy import update

from tests.conftest import NOW
from tests.factories.drafts import fresh, make_ad
from tests.factories.people import make_user
from tests.factories.postings import make_posting
from tracker.drafting.arriving import pasted
from tracker.drafting.commands import bring_document
from tracker.drafting.forms import ImportForm
from tracker.drafting.lifecycle import AdStatus
from tracker.drafting.marking import LONGEST_SHOWN
from tracker.drafting.models import JobAd
from tracker.drafting.pages.documents import documents_page, notices, split_at
from tracker.foundation.database import db, transaction
from tracker.postings.models import Posting
from tracker.web.settings import settings

BEGINNING = "The text is very long; only its beginning was read."
TWO = """Job title: Pump Engineer

Requirements
- Python

Responsibilities
- Mend pumps on four farms, every week of the year, in any weather
- Write down what broke, so that others can learn from it later

Job title: Beekeeper

Requirements
- Experience with hives
"""


def bring(name: str, *, by: str = "nobody", posting: Posting | None = None) -> JobAd:
    """A document that no worker has read yet."""
    with transaction():
        return bring_document(pasted("Beekeeper", name, settings()), posting=posting, actor=by, now=NOW)


def becomes(ad: JobAd, status: AdStatus) -> None:
    """What a worker, or a person, makes of it."""
    with transaction():
        db.session.execute(update(JobAd).where(JobAd.id == ad.id).values(status=status))


def test_what_is_not_decided_is_listed_newest_first_with_its_state_in_words(app: Flask) -> None:
    ines = make_user(name="Ines Calder").public_id
    made = [bring("One", by=ines), bring("Two"), bring("Three"), bring("Four")]
    becomes(made[1], AdStatus.UNREADABLE)
    becomes(made[2], AdStatus.SPLIT)
    becomes(made[3], AdStatus.USED)
    with app.test_request_context():
        page = documents_page(ImportForm())
    assert [(row["name"], row["state"], row["by"], row["title"]) for row in page["rows"]] == [
        ("Two", "Could not be read", "", ""),
        ("One", "Being read", "Ines Calder", ""),
    ]
    assert (page["rows"][1]["href"], page["rows"][1]["at"]) == (f"/drafts/{made[0].public_id}", NOW)
    assert page["problems"] == []


def test_a_draft_is_listed_with_the_title_that_was_read_and_a_changed_document_with_its_opening(app: Flask) -> None:
    make_ad(app, "Job title: Beekeeper\n\nRequirements\n- Python")
    bring("Again", posting=make_posting(title="Keeper of pumps"))
    with app.test_request_context():
        rows = documents_page(ImportForm())["rows"]
    assert [(row["state"], row["title"], row["opening"]) for row in rows] == [
        ("Being read", "", "Keeper of pumps"),
        ("Drafted, to be decided", "Beekeeper", ""),
    ]


def test_a_document_of_two_ads_is_split_where_the_second_begins(app: Flask) -> None:
    ad, one = make_ad(app, TWO), make_ad(app, TWO.partition("Job title: Beekeeper")[0])
    at = split_at(ad)
    assert at is not None
    assert ad.text[at:].startswith("Job title: Beekeeper")
    assert (split_at(one), notices(ad)) == (None, [])


def test_what_is_no_ad_is_said_in_one_sentence(app: Flask) -> None:
    ad = make_ad(app, "Onions are blue on most days of the year, and the hall is too.")
    assert notices(fresh(ad)) == [one["sentence"] for one in ad.proposal["warnings"]]
    assert len(notices(ad)) == 1


@pytest.mark.parametrize(
    ("length", "said", "expected"),
    [
        (LONGEST_SHOWN, [], []),
        (LONGEST_SHOWN + 1, [], [BEGINNING]),
        (LONGEST_SHOWN + 1, ["This is no ad."], ["This is no ad.", BEGINNING]),
        (LONGEST_SHOWN + 1, ["It is too long to be an ad."], ["It is too long to be an ad."]),
    ],
)
def test_that_only_the_beginning_was_read_is_said_once(length: int, said: list[str], expected: list[str]) -> None:
    warnings = [{"kind": "not_an_ad", "sentence": sentence} for sentence in said]
    assert notices(JobAd(text="x" * length, proposal={"warnings": warnings})) == expected
