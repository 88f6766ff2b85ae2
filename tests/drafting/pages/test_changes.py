from __future__ import annotations

from typing import Any

from flask import Flask

from tests.factories.drafts import AD, make_ad
from tests.factories.people import make_user
from tests.factories.postings import make_posting
from tracker.drafting.commands import accept_rest, create_opening
from tracker.drafting.pages.changes import change_rows
from tracker.foundation import clock
from tracker.foundation.database import transaction


def test_old_and_new_stand_beside_what_stays(app: Flask) -> None:
    posting = make_posting()
    ad = make_ad(app, AD, posting=posting)
    with app.test_request_context():
        rows = change_rows(ad, may_rubric=False)
    added = next(row for row in rows if "Kubernetes" in row["new"])
    assert (added["what"], added["name"], added["old"], added["may_take"]) == ("Added", "Criterion", [], False)


def rows_after(app: Flask, before: str, after: str) -> list[dict[str, Any]]:
    """What is shown of a changed document, once an admin has made the years weigh 9 and called the role otherwise."""
    ad, actor = make_ad(app), make_user().public_id
    with transaction():
        accept_rest(ad, actor=actor, now=clock.now())
    with transaction():
        posting = create_opening(ad, publish_rubric=True, actor=actor, now=clock.now())
    with transaction():
        posting.title = "Keeper of pumps"
        next(row for row in posting.rubric.versions[0].criteria if row.kind == "experience").weight = 9
    again = make_ad(app, AD.replace(before, after), posting=posting)
    with app.test_request_context():
        return change_rows(again, may_rubric=True)


def test_a_changed_criterion_is_shown_as_the_rubric_has_it_by_now(app: Flask) -> None:
    row = rows_after(app, "At least three years", "At least five years")[0]
    assert "weight 9" in row["same"]
    assert "weight 9" not in (*row["old"], *row["new"])


def test_what_the_posting_says_by_now_stands_beside_the_change_of_a_field(app: Flask) -> None:
    row = rows_after(app, "Pump Data Engineer", "Well Data Engineer")[0]
    assert (row["old"], row["new"]) == (["Pump Data Engineer"], ["Well Data Engineer"])
    assert row["note"] == "The posting says “Keeper of pumps” now."


def test_a_date_without_a_field_cannot_be_taken(app: Flask) -> None:
    row = rows_after(app, "Apply by: 1 December 2099", "Apply by: 1 December")[0]
    assert (row["may_take"], "The posting has no field for this." in row["note"]) == (False, True)
