from __future__ import annotations

import pytest
from flask import Flask

from tests.factories.drafts import criterion, fresh, make_ad
from tests.factories.people import make_user
from tracker import audit
from tracker.drafting.commands import accept_rest, create_opening, decide
from tracker.drafting.lifecycle import AdStatus
from tracker.drafting.models import JobAd
from tracker.foundation import clock
from tracker.foundation.database import transaction
from tracker.postings.lifecycle import PostingStatus
from tracker.postings.models import Posting
from tracker.postings.refusal import Refused
from tracker.rubrics.lifecycle import VersionStatus
from tracker.web.errors import Conflict


def make(ad: JobAd, *, publish_rubric: bool = True) -> Posting:
    """Accept what can be accepted, and make the opening."""
    actor = make_user().public_id
    with transaction():
        accept_rest(ad, actor=actor, now=clock.now())
    with transaction():
        return create_opening(ad, publish_rubric=publish_rubric, actor=actor, now=clock.now())


def test_an_opening_is_a_draft_with_a_published_rubric(app: Flask) -> None:
    ad = make_ad(app)
    posting = make(ad)
    version = posting.rubric.versions[0]
    assert (posting.status, posting.title, posting.slug) == (
        PostingStatus.DRAFT,
        "Pump Data Engineer",
        "pump-data-engineer",
    )
    assert (version.status, version.note) == (VersionStatus.PUBLISHED, "Drafted from pasted text.")
    assert posting.rubric.listed_version_id == version.id
    assert [place.city for place in posting.places] == ["Nairobi"]
    ad = fresh(ad)
    assert (ad.status, ad.posting_id) == (AdStatus.USED, posting.id)
    assert audit.history_of("job_ad", ad.public_id)[0].action == "draft.create"


def test_every_criterion_and_requirement_names_its_words(app: Flask) -> None:
    ad = make_ad(app)
    quote = criterion(ad, "Python").sources[0]["quote"]
    posting = make(ad)
    row = next(row for row in posting.rubric.versions[0].criteria if row.label == "Python")
    assert (row.source or {})["quote"] == quote
    assert (row.source or {})["document"] == "Pasted text"
    named = [item for item in posting.requirements if item["key"] == row.key]
    assert named == [
        {
            "key": row.key,
            "text": "Python",
            "importance": "must",
            "document": "Pasted text",
            "section": "What you bring",
        }
    ]


def test_whoever_may_not_publish_rubrics_leaves_a_draft(app: Flask) -> None:
    posting = make(make_ad(app), publish_rubric=False)
    assert posting.rubric.versions[0].status is VersionStatus.DRAFT
    assert posting.rubric.listed_version_id is None


def test_an_undecided_draft_is_refused_and_nothing_is_made(app: Flask) -> None:
    ad = make_ad(app)
    with transaction():
        decide(ad, criterion(ad, "Python"), "accept", actor="ines", now=clock.now())
    with pytest.raises(Refused, match="are not decided"), transaction():
        create_opening(ad, publish_rubric=True, actor="ines", now=clock.now())
    assert fresh(ad).posting_id is None


def test_a_draft_makes_one_opening(app: Flask) -> None:
    ad = make_ad(app)
    make(ad)
    with pytest.raises(Conflict, match="This draft is closed"), transaction():
        create_opening(ad, publish_rubric=True, actor="ines", now=clock.now())


def test_a_reason_that_a_person_has_overruled_is_said_to_be_the_proposals(app: Flask) -> None:
    ad = make_ad(app)
    with transaction():
        decide(ad, criterion(ad, "Python"), "heavier", actor="ines", now=clock.now())
    reasons = {row.key: row.why for row in make(ad).rubric.versions[0].criteria}
    assert reasons["python"].startswith("Proposed otherwise: A must")
    assert reasons["french"].startswith("A plus")
