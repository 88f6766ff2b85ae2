"""The filters beside the list: each figure is what choosing it would show, each chip leads to the list without it."""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from flask import Flask
from werkzeug.datastructures import MultiDict

from tests.conftest import NOW
from tests.factories.applications import make_application, resume_lines, txt, work_off
from tests.factories.postings import make_posting
from tracker.access import Actor
from tracker.foundation import tallies
from tracker.postings.models import Posting
from tracker.review.listing import List, filters_in, open_list, rail
from tracker.review.queries import counting
from tracker.review.queries.filters import ListFilters
from tracker.review.queries.ranked import list_key
from tracker.scoring import Status


@pytest.fixture
def posting(app: Flask, recruiter: Actor) -> Posting:
    """Four people: with and without Python, of five years and of one."""
    made = make_posting(now=NOW)
    kinds = [(skill, year) for skill in ("Python", "irrigation") for year in (2019, 2023)]
    for minute, (skill, year) in enumerate(kinds):
        resume = txt(*resume_lines(skill=skill, first_year=year))
        make_application(made, resume=resume, now=NOW + timedelta(minutes=minute))
    work_off(app)
    return made


def asked(posting: Posting, filters: ListFilters) -> List:
    """The list, so narrowed."""
    key = list_key(posting)
    assert key is not None
    return open_list(posting, key, filters)


@pytest.mark.parametrize("finding", ["", "python:met", "python:met&years:partly"])
def test_each_figure_is_what_choosing_it_would_show(posting: Posting, finding: str) -> None:
    filters = filters_in(MultiDict([("finding", one) for one in finding.split("&")]))
    listed = asked(posting, filters)
    for row in rail.criteria_filter(listed):
        others = filters.without_criterion(row["key"])
        for status, people, _checked in row["counts"]:
            chosen = ListFilters(findings={**others.findings, row["key"]: frozenset({status})})
            assert people == counting.count(listed.key, chosen, listed.stage_ids)


def test_what_was_chosen_is_checked_and_can_be_taken_back_one_at_a_time(posting: Posting) -> None:
    filters = ListFilters(
        findings={"python": frozenset({Status.MET, Status.NO_EVIDENCE}), "gone": frozenset({Status.MET})},
        stages=frozenset({"review", "nowhere"}),
        q="<b>pumps</b>",
        unopened=True,
    )
    listed = asked(posting, filters)
    checked = [status for status, _people, is_checked in rail.criteria_filter(listed)[0]["counts"] if is_checked]
    assert checked == [Status.MET, Status.NO_EVIDENCE]
    chips = rail.chosen(listed)
    assert [chip["text"] for chip in chips] == [
        "gone: met",
        "Python: met, no evidence",
        "nowhere",
        "Review",
        "“<b>pumps</b>”",
        "Never opened",
    ]
    assert {chip["people"] for chip in chips} == {None}
    left = [sum(len(values) for values in parse_qs(urlsplit(chip["without"]).query).values()) for chip in chips]
    assert left == [6, 5, 6, 6, 6, 6]  # three findings, two stages, a question and "never opened", without its own


def test_each_choice_says_how_many_are_left_without_it(posting: Posting) -> None:
    filters = ListFilters(findings={"python": frozenset({Status.MET})}, q="beekeeper")
    chips = rail.chosen(asked(posting, filters), counted=True)
    assert [(chip["text"], chip["people"]) for chip in chips] == [("Python: met", 0), ("“beekeeper”", 2)]
    (alone,) = rail.chosen(asked(posting, ListFilters(q="beekeeper")), counted=True)
    assert alone["people"] == 4


def test_the_ready_made_looks_lead_to_what_they_count(posting: Posting) -> None:
    looks = rail.views(asked(posting, ListFilters(unopened=True)), 4, 3, 1)
    assert [(look["text"], look["count"], look["current"]) for look in looks] == [
        ("Everyone", 4, False),
        ("Never opened", 3, True),
        ("Withdrawn", 1, False),
    ]
    assert looks[2]["href"] == f"/openings/{posting.public_id}?stage=withdrawn"
    assert len(rail.views(asked(posting, ListFilters()), 4, 3, 0)) == 2


def test_stages_count_everybody_without_a_filter_and_the_rest_under_one(posting: Posting) -> None:
    counts = tallies.read(f"posting:{posting.id}")
    plain = rail.stage_filter(asked(posting, ListFilters()), counts)
    python = ListFilters(findings={"python": frozenset({Status.MET})}, stages=frozenset({"review"}))
    narrowed = rail.stage_filter(asked(posting, python), counts)
    assert [(one["key"], one["people"], one["checked"]) for one in plain][:2] == [
        ("applied", 4, False),
        ("review", 0, False),
    ]
    assert [(one["key"], one["people"], one["checked"]) for one in narrowed][:2] == [
        ("applied", 2, False),
        ("review", 0, True),
    ]
