from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from tests.factories.drafts import AD, criterion, fresh, make_ad
from tests.factories.people import make_user
from tests.factories.postings import make_posting
from tracker.drafting.commands import accept_rest, create_opening, decide, leave_change, take_change
from tracker.drafting.lifecycle import AdStatus, Decision
from tracker.drafting.models import DraftItem, JobAd
from tracker.foundation import clock
from tracker.foundation.database import db, transaction
from tracker.postings.commands import amend_posting
from tracker.postings.models import Posting
from tracker.rubrics.queries import draft_of
from tracker.scoring import Importance
from tracker.web.errors import Conflict, DomainError

ACTOR = "ines"


def opening(app: Flask) -> Posting:
    """An opening made of the ad."""
    ad, actor = make_ad(app), make_user().public_id
    with transaction():
        accept_rest(ad, actor=actor, now=clock.now())
    with transaction():
        return create_opening(ad, publish_rubric=True, actor=actor, now=clock.now())


def change(ad: JobAd, what: str, name: str) -> DraftItem:
    """The change of this kind that is about this name or value."""
    return next(item for item in ad.items if item.content["what"] == what and name in str(item.content))


def take(ad: JobAd, item: DraftItem) -> None:
    with transaction():
        take_change(ad, item, actor=ACTOR, now=clock.now())


def drafted(posting: Posting) -> list[str]:
    """The names in the rubric's draft."""
    db.session.expire_all()
    version = draft_of(posting.rubric)
    return [row.label for row in version.criteria] if version else []


def test_an_added_criterion_goes_into_a_draft_of_the_rubric_with_its_words(app: Flask) -> None:
    posting = opening(app)
    ad = make_ad(app, AD.replace("- Strong Python", "- Strong Python\n- Terraform"), posting=posting)
    take(ad, change(ad, "added", "Terraform"))
    version = draft_of(posting.rubric)
    assert version is not None
    row = version.criteria[-1]
    assert (version.number, row.label, (row.source or {})["quote"]) == (2, "Terraform", "Terraform")
    assert [one.position for one in version.criteria] == list(range(len(version.criteria)))


def test_a_criterion_that_is_gone_leaves_the_draft(app: Flask) -> None:
    posting = opening(app)
    before = [row.label for row in posting.rubric.versions[0].criteria]
    ad = make_ad(app, AD.replace("- French\n", ""), posting=posting)
    take(ad, change(ad, "gone", "French"))
    assert drafted(posting) == [label for label in before if label != "French"]


def test_changed_years_change_the_criterion_and_nothing_else_of_it(app: Flask) -> None:
    posting = opening(app)
    ad = make_ad(app, AD.replace("At least three years", "At least five years"), posting=posting)
    take(ad, change(ad, "changed", "5+ years"))
    version = draft_of(posting.rubric)
    assert version is not None
    row = next(row for row in version.criteria if row.kind == "experience")
    old = next(row for row in posting.rubric.versions[0].criteria if row.kind == "experience")
    assert (row.params["years"], row.key) == (5, old.key)
    assert row.fingerprint != old.fingerprint


def test_a_criterion_that_a_person_took_out_cannot_change(app: Flask) -> None:
    posting = opening(app)
    ad = make_ad(app, AD.replace("- French\n", ""), posting=posting)
    item = change(ad, "gone", "French")
    take(ad, item)
    with pytest.raises(Conflict):
        take(fresh(ad), item)


def test_fields_go_into_the_posting_at_once(app: Flask) -> None:
    posting = opening(app)
    text = AD.replace("48,000 to 60,000", "50,000 to 64,000").replace("Nairobi, Kenya", "Kisumu, Kenya")
    ad = make_ad(app, text, posting=posting)
    for item in [one for one in ad.items if one.content["part"] in ("pay", "place")]:
        take(fresh(ad), item)
    db.session.expire_all()
    assert [(pay["low"], pay["high"]) for pay in posting.salaries] == [(50000, 64000)]
    assert [place.city for place in posting.places] == ["Kisumu"]


def test_a_document_whose_changes_are_all_decided_is_the_next_one_to_compare_with(app: Flask) -> None:
    posting = opening(app)
    text = AD.replace("- French\n", "")
    ad = make_ad(app, text, posting=posting)
    for item in list(ad.items):
        with transaction():
            leave_change(fresh(ad), item, actor=ACTOR, now=clock.now())
    ad = fresh(ad)
    assert (ad.status, {item.decision for item in ad.items}) == (AdStatus.USED, {Decision.DROPPED})
    assert make_ad(app, text, posting=posting).items == []


def test_an_opening_without_a_document_is_compared_by_its_rubric(app: Flask) -> None:
    ad = make_ad(app, AD, posting=make_posting())
    found = {(item.content["what"], item.content["part"]) for item in ad.items}
    assert {part for _what, part in found} == {"criterion"}
    assert ("added", "criterion") in found


def test_a_taken_change_leaves_what_a_person_decided(app: Flask) -> None:
    ad, actor = make_ad(app), make_user().public_id
    item = criterion(ad, "3+ years as Data Engineer")
    with transaction():
        for do in ("plus", "heavier", "heavier"):
            decide(ad, item, do, actor=actor, now=clock.now())
        accept_rest(ad, actor=actor, now=clock.now())
    weight = item.content["weight"]
    with transaction():
        posting = create_opening(ad, publish_rubric=False, actor=actor, now=clock.now())
    again = make_ad(app, AD.replace("At least three years", "At least five years"), posting=posting)
    take(again, change(again, "changed", "5+ years"))
    version = draft_of(posting.rubric)
    assert version is not None
    row = next(row for row in version.criteria if row.kind == "experience")
    assert (row.label, row.params["years"]) == ("5+ years as Data Engineer", 5)
    assert (row.importance, row.weight) == (Importance.PLUS, weight)


@pytest.mark.parametrize("verb", [take_change, leave_change])
def test_a_change_is_decided_once(app: Flask, verb: Callable[..., None]) -> None:
    posting = opening(app)
    text = AD.replace("- Repair probes", "- Train colleagues\n- Repair probes").replace("- French\n", "")
    ad = make_ad(app, text, posting=posting)
    take(ad, change(ad, "added", "Train"))
    with pytest.raises(Conflict, match="Somebody has decided on this change"), transaction():
        verb(fresh(ad), change(ad, "added", "Train"), actor=ACTOR, now=clock.now())
    assert [one["text"] for one in posting.responsibilities].count("Train colleagues") == 1


def test_an_entry_that_the_posting_has_is_not_added_again(app: Flask) -> None:
    posting = opening(app)
    with transaction():
        duty = {"text": "Train colleagues", "document": "", "section": ""}
        amend_posting(posting, {"responsibilities": [duty]}, actor=ACTOR, now=clock.now())
    ad = make_ad(app, AD.replace("- Repair probes", "- Train colleagues\n- Repair probes"), posting=posting)
    take(ad, change(ad, "added", "Train"))
    assert posting.responsibilities == [duty]


def test_another_day_to_apply_by_and_whom_the_role_reports_to_are_taken(app: Flask) -> None:
    posting = opening(app)
    text = AD.replace("1 December 2099", "5 December 2099").replace("Location:", "Reports to: Head of Water\nLocation:")
    ad = make_ad(app, text, posting=posting)
    for item in list(ad.items):
        take(fresh(ad), item)
    assert (posting.closes_at or clock.now()).strftime("%d %B %Y") == "05 December 2099"
    assert posting.about == "This role reports to head of Water."


def test_a_day_to_apply_by_that_has_passed_is_not_taken(app: Flask) -> None:
    posting = opening(app)
    ad = make_ad(app, AD.replace("1 December 2099", "5 December 2001"), posting=posting)
    with pytest.raises(DomainError, match="a day to apply by that lies ahead"):
        take(ad, change(ad, "added", "2001"))


def test_a_day_to_apply_by_that_is_gone_goes(app: Flask) -> None:
    posting = opening(app)
    ad = make_ad(app, AD.replace("Apply by: 1 December 2099\n", ""), posting=posting)
    take(ad, change(ad, "gone", "2099"))
    assert posting.closes_at is None
