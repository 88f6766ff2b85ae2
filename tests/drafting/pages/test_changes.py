from __future__ import annotations

from flask import Flask

from tests.factories.drafts import AD, make_ad
from tests.factories.postings import make_posting
from tracker.drafting.pages.changes import change_rows


def test_old_and_new_stand_beside_what_stays(app: Flask) -> None:
    posting = make_posting()
    ad = make_ad(app, AD, posting=posting)
    with app.test_request_context():
        rows = change_rows(ad, may_rubric=False)
    added = next(row for row in rows if "Kubernetes" in row["new"])
    assert (added["what"], added["name"], added["old"], added["may_take"]) == ("Added", "Criterion", [], False)
