from __future__ import annotations

import pytest
from flask import Flask

from tests.factories.drafts import make_ad
from tests.factories.postings import make_posting
from tracker.drafting.lifecycle import Part
from tracker.drafting.queries import (
    MOST_UNPLACED,
    ad_at,
    ads_of,
    is_kept,
    item_at,
    items_in,
    newest_used,
    undecided,
    unplaced_shown,
)
from tracker.web.errors import NotFound


def test_what_nothing_was_made_of_is_listed_newest_first(app: Flask) -> None:
    first, second = make_ad(app), make_ad(app)
    assert [ad.public_id for ad in undecided()] == [second.public_id, first.public_id]


def test_a_document_belongs_to_its_opening(app: Flask) -> None:
    posting = make_posting()
    ad = make_ad(app, posting=posting)
    assert [one.id for one in ads_of(posting)] == [ad.id]
    assert newest_used(posting) is None


def test_what_is_not_there_is_not_found(app: Flask) -> None:
    ad = make_ad(app)
    with pytest.raises(NotFound):
        ad_at("nobody")
    with pytest.raises(NotFound):
        item_at(ad, 999)


def test_files_of_documents_are_kept(app: Flask) -> None:
    assert (is_kept(make_ad(app).sha256), is_kept("0" * 64)) == (True, False)


def test_no_more_is_shown_than_a_person_reads(app: Flask) -> None:
    lines = "\n".join(f"The hall number {n} is painted blue on the outside." for n in range(MOST_UNPLACED + 30))
    ad = make_ad(app, f"Beekeeper\n\n{lines}\n\nRequirements\n- Python")
    assert len(unplaced_shown(ad)) == min(MOST_UNPLACED, len(items_in(ad, Part.UNPLACED)))
