"""The draft screen, gathered: how far the reading is, what was drafted, how much is decided, and for whom."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask
from sqlalchemy import update

from tests.factories.drafts import AD, criterion, fresh, labels, make_ad
from tests.factories.people import actor_for, make_user
from tests.factories.postings import make_posting
from tracker.access import Role
from tracker.drafting.arriving import pasted
from tracker.drafting.commands import bring_document, decide
from tracker.drafting.commands.acting import last_act
from tracker.drafting.lifecycle import AdStatus, Decision, Part
from tracker.drafting.models import DraftItem, JobAd
from tracker.drafting.pages.screen import draft_page
from tracker.drafting.queries import MOST_UNPLACED
from tracker.foundation import clock
from tracker.foundation.database import db, transaction
from tracker.foundation.jobs import JobRequest, JobStatus
from tracker.web.settings import settings

ONIONS = "Onions are blue on most days of the year, and the hall is too."


def page(app: Flask, ad: JobAd, role: Role = Role.ADMIN, **given: Any) -> dict[str, Any]:
    """The context for somebody of this role."""
    with app.test_request_context():
        return draft_page(fresh(ad), actor_for(make_user(role)), **given)


def unplaced(number: int) -> DraftItem:
    """A sentence that nothing was made of."""
    words = {"value": f"The hall number {number} is blue."}
    return DraftItem(key=f"unplaced:{number}", part=Part.UNPLACED, position=number, number=number, content=words)


def do(ad: JobAd, label: str, button: str) -> None:
    """Somebody presses a button of a criterion."""
    with transaction():
        decide(ad, criterion(ad, label), button, actor="ines", now=clock.now())


def test_until_it_is_read_there_is_only_how_far_that_is(app: Flask) -> None:
    with transaction():
        ad = bring_document(pasted(AD, "Pasted text", settings()), actor="ines", now=clock.now())
    waiting = page(app, ad)
    with transaction():
        db.session.execute(update(JobRequest).values(status=JobStatus.DEAD))
    stuck = page(app, ad)
    with transaction():
        db.session.execute(update(JobAd).values(status=AdStatus.UNREADABLE))
    states = [one["state"] for one in (waiting, stuck, page(app, ad))]
    assert (states, "source" in waiting) == (["waiting", "stuck", "unreadable"], False)
    assert (waiting["document"], waiting["self_href"]) == ("pasted text", f"/drafts/{ad.public_id}")


def test_a_draft_shows_what_was_drafted_and_how_much_of_it_is_decided(app: Flask) -> None:
    ad = make_ad(app)
    before = page(app, ad)
    do(ad, "Python", "accept")
    after = page(app, ad)
    assert (after["state"], after["title"]) == ("drafted", "Pump Data Engineer")
    assert [card["label"] for card in after["criteria"]] == labels(ad)
    assert after["decided"] - before["decided"] == 1
    assert (before["undo"], after["undo"]) == (None, last_act(fresh(ad)))


@pytest.mark.parametrize(("role", "publishes"), [(Role.ADMIN, True), (Role.RECRUITER, False)])
def test_a_page_says_whether_its_reader_publishes_the_rubric_too(app: Flask, role: Role, publishes: bool) -> None:
    assert page(app, make_ad(app), role)["publishes"] is publishes


def test_of_what_was_not_understood_the_first_are_shown_and_all_are_counted(app: Flask) -> None:
    ad, many = make_ad(app, ONIONS), MOST_UNPLACED + 30
    with transaction():
        ad.items = [unplaced(number) for number in range(1, many + 1)]
    with transaction():
        fresh(ad).items[0].decision = Decision.DROPPED
    shown = page(app, ad)
    assert (len(shown["unplaced"]), shown["unplaced_more"], shown["unplaced_open"]) == (MOST_UNPLACED + 1, 29, many - 1)


def test_a_criterion_under_hand_and_what_came_back_stand_on_the_page(app: Flask) -> None:
    ad = make_ad(app)
    number = criterion(ad, "Python").number
    shown = page(app, ad, edit=number, problems=[("criteria", "Name it.")])
    assert (shown["edited"]["number"], shown["problems"]) == (number, [("criteria", "Name it.")])


def test_what_is_odd_about_the_whole_document_is_no_warning_beside_the_criteria(app: Flask) -> None:
    shown = page(app, make_ad(app, ONIONS))
    assert (len(shown["notices"]), shown["warnings"], shown["two_ads"]) == (1, [], False)


def test_a_warning_stands_at_its_criterion_and_in_a_changed_document_in_a_list(app: Flask) -> None:
    new, changed = page(app, make_ad(app)), page(app, make_ad(app, posting=make_posting(title="Keeper of pumps")))
    assert (new["warnings"], "changes" in new) == ([], False)
    protected = [one for one in changed["warnings"] if one["protected"]]
    assert [(one["has_words"], "Age is a protected" in one["sentence"]) for one in protected] == [(True, True)]
    assert (changed["title"], changed["opening"].title, "criteria" in changed) == ("", "Keeper of pumps", False)
