from __future__ import annotations

import pytest
from flask import Flask

from tests.factories.postings import make_posting
from tracker import audit
from tracker.foundation import clock
from tracker.foundation.database import transaction
from tracker.postings.commands import amend_posting
from tracker.postings.content import PlaceContent
from tracker.postings.refusal import Refused


def test_what_is_named_changes_and_the_rest_stays(app: Flask) -> None:
    posting = make_posting()
    with transaction():
        places = [PlaceContent("Kisumu", "", "KE")]
        amend_posting(posting, {"team": "Hives"}, places=places, actor="ines", now=clock.now())
    assert (posting.team, posting.title, [place.city for place in posting.places]) == (
        "Hives",
        "Field engineer",
        ["Kisumu"],
    )
    assert posting.edits == 1
    assert audit.history_of("posting", posting.public_id)[0].detail == {"fields": "team,places"}


def test_the_record_keeps_the_pay_that_an_open_posting_shows(app: Flask) -> None:
    posting = make_posting()
    with transaction():
        amend_posting(posting, {"salaries": posting.salaries}, actor="ines", now=clock.now())
    assert audit.history_of("posting", posting.public_id)[0].detail == {
        "fields": "salaries",
        "pay": "40000-52000 EUR year",
    }


def test_an_open_posting_keeps_what_candidates_rely_on(app: Flask) -> None:
    posting = make_posting()
    with pytest.raises(Refused, match="Add at least one duty"), transaction():
        amend_posting(posting, {"responsibilities": []}, actor="ines", now=clock.now())
