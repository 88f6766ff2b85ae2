"""The openings page: what is late or stuck stands on top, and is not there when nothing is."""

from __future__ import annotations

from datetime import timedelta

from flask import Flask
from lxml import html

from tests.conftest import NOW
from tests.factories.applications import make_application, work_off
from tests.factories.people import actor_for, make_user, sign_in
from tests.factories.postings import make_posting
from tests.review.listing.test_incoming import publish_again
from tracker.access import Actor, Role
from tracker.foundation.database import transaction
from tracker.postings.lifecycle import PostingStatus
from tracker.review.overview import context

FAR = NOW + timedelta(days=400)


def test_without_openings_there_is_nothing_to_attend_to(recruiter: Actor) -> None:
    shown = context(recruiter, view="open", q="", now=NOW)
    assert (shown["openings"], shown["attention"], shown["stage_names"]) == ([], [], [])
    assert shown["totals"] == {"open": 0, "people": 0, "unopened": 0}


def test_what_is_late_unscored_or_unreadable_leads_to_where_it_is(app: Flask, recruiter: Actor) -> None:
    quiet, busy = make_posting(title="Quiet", now=NOW), make_posting(title="Busy", now=NOW)
    make_application(busy, resume=b"%PDF-1.4 broken", filename="a.pdf", now=NOW)
    make_application(quiet, now=NOW)
    work_off(app)
    make_application(busy, now=NOW)
    shown = context(recruiter, view="open", q="", now=FAR)
    assert [(one["figure"], one["words"], one["href"]) for one in shown["attention"]] == [
        (2, "openings are late with an answer", "/openings?view=late"),
        (1, "person waits to be scored", "/openings?view=waiting"),
        (1, "file could not be read", "/unread-files"),
    ]
    assert [one["overdue"] for one in shown["openings"]] == [True, True]
    waiting = context(recruiter, view="waiting", q="", now=NOW)
    assert [one["title"] for one in waiting["openings"]] == ["Busy"]
    assert [(one["text"], one["count"]) for one in waiting["views"][3:]] == [("Waiting to be scored", 1)]
    late = context(recruiter, view="late", q="quiet", now=FAR)
    assert ([one["title"] for one in late["openings"]], late["hidden"]) == (["Quiet"], 1)
    manager = actor_for(make_user(Role.HIRING_MANAGER))
    assert context(manager, view="open", q="", now=FAR)["attention"] == []


def test_views_and_words_narrow_and_nonsense_shows_the_open_ones(recruiter: Actor) -> None:
    make_posting(title="Straße", now=NOW)
    make_posting(title="Closed", status=PostingStatus.CLOSED, now=NOW)
    make_posting(title="Draft", status=PostingStatus.DRAFT, now=NOW)
    asked = [("open", ""), ("closed", ""), ("draft", ""), ("nonsense", ""), ("open", "STRASSE"), ("open", "%")]
    asked += [("open", "nairobi"), ("open", "sensors")]
    found = [[one["title"] for one in context(recruiter, view=view, q=q, now=NOW)["openings"]] for view, q in asked]
    assert found == [["Straße"], ["Closed"], ["Draft"], ["Straße"], ["Straße"], [], ["Straße"], ["Straße"]]
    views = context(recruiter, view="draft", q="", now=NOW)["views"]
    assert [(one["text"], one["count"], one["current"]) for one in views] == [
        ("Open", 1, False),
        ("Drafts", 1, True),
        ("Closed", 1, False),
    ]


def test_an_opening_with_other_stages_than_the_first_names_its_own(recruiter: Actor) -> None:
    other, first = make_posting(title="Other", now=NOW), make_posting(title="First", now=NOW + timedelta(days=1))
    with transaction():
        other.stages[1].name = "Trial day"
    shown = context(recruiter, view="open", q="", now=FAR)["openings"]
    assert [(one["title"], one["has_own_stages"]) for one in shown] == [(first.title, False), (other.title, True)]


def test_an_opening_that_is_scored_again_says_how_far_it_is(app: Flask, recruiter: Actor) -> None:
    posting, other = make_posting(title="Again", now=NOW), make_posting(title="Other", now=NOW)
    for one in (posting, other):
        make_application(one)
    work_off(app)
    publish_again(posting)
    notes = {one["title"]: one["note"] for one in context(recruiter, view="open", q="", now=NOW)["openings"]}
    assert (notes["Again"]["text"], notes["Other"]) == ("v2 re-scoring 0 of 1", None)


def test_only_those_who_may_make_openings_are_offered_to(recruiter: Actor) -> None:
    offered = [context(actor_for(make_user(role)), view="open", q="", now=NOW)["new_href"] is not None for role in Role]
    assert dict(zip(Role, offered, strict=True)) == {
        Role.ADMIN: True,
        Role.RECRUITER: True,
        Role.HIRING_MANAGER: False,
    }


def test_a_search_stays_in_its_view_and_says_what_it_did_not_find(app: Flask) -> None:
    make_posting(title="Closed", status=PostingStatus.CLOSED, now=NOW)
    browser = sign_in(app.test_client(), make_user(Role.RECRUITER))
    page = html.document_fromstring(browser.get("/openings?view=closed&q=beekeeper").text)
    assert page.xpath("//form[@role='search']/input[@name='view']/@value") == ["closed"]
    (empty,) = page.find_class("empty")
    assert [empty.findtext("h2"), *empty.xpath(".//a/@href")] == ["No opening matches “beekeeper”", "?view=closed"]
    assert empty.findtext("p") == "1 opening is left out by these words."
    nonsense = html.document_fromstring(browser.get("/openings?view=nonsense").text)
    assert nonsense.xpath("//a[@class='pill'][@aria-current]/@href") == ["/openings?view=open"]
