"""The orders of the openings page: each column either way round, and what is not known stands last in both."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask
from lxml import html

from tests.conftest import NOW
from tests.factories.applications import make_application
from tests.factories.people import make_user, sign_in
from tests.factories.postings import make_posting
from tracker.access import Actor, Role
from tracker.foundation.database import transaction
from tracker.review.overview import context


@pytest.fixture
def three(app: Flask) -> None:
    """Three openings that every column orders differently, opened on three days."""
    made = (("Écluse keeper", "", 1, 30), ("beekeeper", "Garden", 2, None), ("Drover", "Fields", 0, 20))
    for day, (title, team, people, promised) in enumerate(made):
        posting = make_posting(title=title, now=NOW + timedelta(days=day))
        applications = [make_application(posting, now=NOW) for _one in range(people)]
        with transaction():
            posting.team = team
            for one in applications:
                one.answer_by = NOW + timedelta(days=promised) if promised else None


def titles(actor: Actor, sort: str) -> list[str]:
    """First letters of the openings, as they stand on the page."""
    shown = context(actor, view="open", q="", sort=sort, now=NOW + timedelta(days=9))["openings"]
    return [one["title"][0] for one in shown]


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        ("", "DbÉ"),
        ("nonsense", "DbÉ"),
        ("--people", "DbÉ"),
        ("title", "bDÉ"),
        ("-title", "ÉDb"),
        ("people", "bÉD"),
        ("-people", "DÉb"),
        ("unopened", "bÉD"),
        ("unscored", "bÉD"),
        ("age", "ÉbD"),
        ("-age", "DbÉ"),
        ("answer", "ÉDb"),
        ("team", "DbÉ"),
        ("-team", "bDÉ"),
    ],
)
def test_each_column_orders_the_openings_either_way(three: None, recruiter: Actor, sort: str, order: str) -> None:
    assert "".join(titles(recruiter, sort)) == order


def test_a_heading_leads_to_its_order_then_to_the_other_way_and_keeps_what_was_asked(three: None, app: Flask) -> None:
    browser = sign_in(app.test_client(), make_user(Role.RECRUITER))
    for address, sorts, href in (
        ("/openings?q=e", [], "/openings?view=open&q=e&sort=people"),
        ("/openings?q=e&sort=people", [("People", "descending")], "/openings?view=open&q=e&sort=-people"),
        ("/openings?q=e&sort=-people", [("People", "ascending")], "/openings?view=open&q=e&sort=people"),
    ):
        page = html.document_fromstring(browser.get(address).text)
        found = [(one.text_content().strip(), one.get("aria-sort")) for one in page.xpath("//th[@aria-sort]")]
        assert (found, page.xpath("//th/a[normalize-space()='People']/@href")) == (sorts, [href])


def test_the_order_stays_while_one_searches_and_changes_the_view(three: None, app: Flask) -> None:
    browser = sign_in(app.test_client(), make_user(Role.RECRUITER))
    page = html.document_fromstring(browser.get("/openings?sort=-age").text)
    assert page.xpath("//form[@role='search']/input[@name='sort']/@value") == ["-age"]
    assert page.xpath("//a[@class='pill']/@href")[1] == "/openings?view=draft&sort=-age"
    empty = html.document_fromstring(browser.get("/openings?sort=-age&q=beek").text)
    assert empty.xpath("//a[@class='pill']/@href")[0] == "/openings?view=open&sort=-age"
    nothing = html.document_fromstring(browser.get("/openings?sort=-age&q=zzz").text).find_class("empty")[0]
    assert nothing.xpath(".//a/@href") == ["?view=open&sort=-age"]
    nonsense = html.document_fromstring(browser.get("/openings?sort=nonsense").text)
    assert nonsense.xpath("//input[@name='sort']") == []
