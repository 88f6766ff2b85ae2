from __future__ import annotations

from flask import Flask

from tests.factories.drafts import criterion, make_ad
from tracker.drafting.criteria import content_of, criterion_in, key_of
from tracker.scoring import Importance


def test_an_item_becomes_the_rubrics_own_criterion_and_back(app: Flask) -> None:
    item = criterion(make_ad(app), "Python")
    found = criterion_in(item, "ad.pdf")
    assert (found.key, found.importance, key_of(item)) == ("python", Importance.MUST, "python")
    assert found.source is not None
    assert (found.source.document, found.source.quote) == ("ad.pdf", item.sources[0]["quote"])
    assert content_of(found) == item.content
