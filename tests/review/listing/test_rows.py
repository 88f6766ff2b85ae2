"""The rows of the list: in their tiers with what each means, marked where a look is worth it, and chips in one line."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask
from lxml import html

from tests.conftest import NOW
from tests.factories.applications import make_application, resume_lines, txt, work_off
from tests.factories.postings import make_posting
from tracker.access import Actor
from tracker.applications.commands import withdraw_application
from tracker.foundation.database import transaction
from tracker.postings.models import Posting
from tracker.review.commands import move_application
from tracker.review.listing import List, open_list, rows
from tracker.review.listing.reasons import Reason
from tracker.review.queries import ranked
from tracker.review.queries.filters import ListFilters, looked_up
from tracker.review.queries.stages import stage_by_key
from tracker.scoring import Status, Tier


@pytest.fixture
def posting(app: Flask, recruiter: Actor) -> Posting:
    """Ada and Bo know Python and gave one address, Bo was moved on; Cy says nothing of it; Di has withdrawn."""
    made = make_posting(now=NOW)
    people = {}
    for minute, (name, skill) in enumerate((("Ada", "Python"), ("Bo", "Python"), ("Cy", "Go"), ("Di", "Python"))):
        email = "same@example.org" if skill == "Python" and name != "Di" else ""
        resume, now = txt(*resume_lines(name=name, skill=skill)), NOW + timedelta(minutes=minute)
        people[name] = make_application(made, name=name, email=email, resume=resume, now=now)
    work_off(app)
    with transaction():
        to = stage_by_key(made, "review")
        move_application(people["Bo"], to, revision=1, actor=recruiter, now=NOW + timedelta(hours=1))
        withdraw_application(people["Di"], now=NOW + timedelta(hours=1))
    work_off(app)
    return made


def page_of(posting: Posting, filters: ListFilters) -> tuple[List, ranked.Page]:
    """(the list, its first page)."""
    key = ranked.list_key(posting)
    assert key is not None
    listed = open_list(posting, key, looked_up(filters, posting.id))
    return listed, ranked.page(key, listed.filters, listed.stage_ids, listed.standings)


def test_each_tier_says_what_it_means_and_how_many_it_holds(posting: Posting, recruiter: Actor) -> None:
    listed, page = page_of(posting, ListFilters())
    groups = rows.groups(listed, page.rows, recruiter)
    assert [(group["tier"], group["note"], [row["name"] for row in group["rows"]]) for group in groups] == [
        (Tier.MET, "Every must-have met · 2 people", ["Ada", "Bo"]),
        (
            Tier.OPEN,
            "A must-have partly shown or not stated · 1 person. Ranked after the 2 above, whatever the total.",
            ["Cy"],
        ),
    ]
    ada, bo = groups[0]["rows"]
    assert ([mark[0] for mark in ada["marks"]], [mark[0] for mark in bo["marks"]]) == ([], ["Same e-mail"])
    assert ((ada["mover"], ada["stage"]), (bo["mover"], bo["stage"])) == (("", "Applied"), ("Ines Calder", "Review"))
    assert (ada["rank"], bo["rank"], ada["href"]) == ("=1", "=1", f"/people/{ada['id']}")


def test_who_withdrew_stands_without_a_tier_and_a_rank(posting: Posting, recruiter: Actor) -> None:
    listed, page = page_of(posting, ListFilters(stages=frozenset({"withdrawn"})))
    (group,) = rows.groups(listed, page.rows, recruiter)
    assert (group["tier"], [(row["name"], row["rank"]) for row in group["rows"]]) == (None, [("Di", "–")])
    assert group["note"] == "Withdrawn by the candidate. They have no rank."


def test_a_found_word_is_shown_where_it_stands_and_the_way_goes_along(posting: Posting, recruiter: Actor) -> None:
    listed, page = page_of(posting, ListFilters(q="python"))
    (group,) = rows.groups(listed, page.rows, recruiter)
    assert ["<mark>Python</mark>" in row["snippet"] for row in group["rows"]] == [True, True]
    assert group["rows"][0]["href"].endswith("?list=q%3Dpython")


def test_nobody_is_on_no_page(posting: Posting, recruiter: Actor) -> None:
    listed, page = page_of(posting, ListFilters(q="turnips"))
    assert rows.groups(listed, page.rows, recruiter) == []
    assert rows.pages(listed, page) == {
        "previous": None,
        "next": None,
        "summary": "0 people on this page",
        "next_text": "Next 50",
    }


@pytest.mark.parametrize(
    ("chips", "gives_way", "stay"),
    [("smx", ["m"], ["s", "x", "+1"]), ("sx", [], ["s", "x", "+1"]), ("s", [], ["s", "+1"])],
)
def test_the_strongest_and_the_missing_stay_where_a_line_is_full(
    app: Flask, chips: str, gives_way: list[str], stay: list[str]
) -> None:
    shown = [Reason(short, short, Status.PARTLY) for short in chips]
    cells = app.jinja_env.get_template("review/_cells.html").module
    line = html.fragment_fromstring(str(cells.why(shown, ["rest"])))  # type: ignore[attr-defined]
    (kept,) = line.find_class("keep")

    def words(place: html.HtmlElement) -> list[str]:
        return [chip.text_content().removeprefix("Partly: ").removesuffix(": rest") for chip in place.findall("span")]

    assert (words(line)[:-1], words(kept)) == (gives_way, stay)
