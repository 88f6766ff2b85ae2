"""What an address asks of a list: nonsense narrows nothing, and what is said can be read back."""

from __future__ import annotations

import pytest
from flask import Flask
from werkzeug.datastructures import MultiDict

from tests.factories.applications import scored_application
from tests.factories.postings import make_posting
from tracker.access import Actor
from tracker.foundation.database import db
from tracker.postings.models import Posting
from tracker.review.listing.asked import address, filters_in, filters_said, open_list, said
from tracker.review.queries import ranked
from tracker.review.queries.filters import ListFilters
from tracker.scoring import Status

EVERY = ListFilters(
    findings={"python": frozenset({Status.MET, Status.NO_EVIDENCE}), "years": frozenset({Status.PARTLY})},
    stages=frozenset({"review", "applied"}),
    q="pumps & valves = “ünïcode” +50%",
    unopened=True,
)


@pytest.mark.parametrize(
    "asked",
    [
        [],
        [("finding", "python:wonderful"), ("finding", ":met"), ("finding", "met"), ("finding", "")],
        [("q", "   "), ("view", "everyone"), ("view", "UNOPENED"), ("sort", "name")],
    ],
)
def test_nonsense_narrows_nothing(asked: list[tuple[str, str]]) -> None:
    assert (filters_in(MultiDict(asked)), filters_in(MultiDict(asked)).any()) == (ListFilters(), False)


def test_a_key_with_a_colon_keeps_it_and_a_long_question_is_cut() -> None:
    found = filters_in(MultiDict([("finding", "a:b:met"), ("finding", "a:b:partly"), ("q", "x" * 999)]))
    assert found == ListFilters(findings={"a:b": frozenset({Status.MET, Status.PARTLY})}, q="x" * 200)


@pytest.mark.parametrize("filters", [ListFilters(), EVERY, ListFilters(stages=frozenset({"a&stage=b", "c"}))])
def test_what_is_said_of_a_list_is_read_back(filters: ListFilters) -> None:
    assert filters_said(said(filters)) == filters


@pytest.mark.parametrize("text", [None, "", "%%%", "finding", "q=%00\x00", "a=b&" * 200])
def test_what_nobody_said_is_the_whole_list(text: str | None) -> None:
    assert filters_said(text) == ListFilters()


def test_an_address_is_the_same_for_the_same_choice(recruiter: Actor) -> None:
    posting = make_posting()
    other = ListFilters(findings=dict(reversed(EVERY.findings.items())), stages=EVERY.stages, q=EVERY.q, unopened=True)
    plain = f"/openings/{posting.public_id}"
    assert address(posting, EVERY) == address(posting, other)
    assert (address(posting, ListFilters()), address(posting, ListFilters(), unfold=True)) == (
        plain,
        f"{plain}?outside=all",
    )
    assert address(posting, ListFilters(), at="here", beside="a&b") == f"{plain}?at=here&beside=a%26b"


def test_a_list_opens_with_its_version_its_criteria_and_its_counts(app: Flask) -> None:
    posting = make_posting()
    scored_application(app, posting)
    key = ranked.list_key(posting)
    assert key is not None
    listed = open_list(posting, key, EVERY)
    assert (listed.number, [one.key for one in listed.criteria]) == (1, ["python", "years"])
    assert (listed.standings.people, listed.facets["outcome:scored"]) == (1, 1)
    assert listed.stage_ids == {stage.key: stage.id for stage in fresh(posting).stages}


def fresh(posting: Posting) -> Posting:
    """As the database has it."""
    return db.session.get_one(Posting, posting.id, populate_existing=True)
