"""Who stands after the list: how many, the newest of them, and the way to the rest, to a retry and to a mail."""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import unquote

import pytest
from flask import Flask

from tests.conftest import NOW
from tests.factories.applications import make_application
from tests.factories.people import actor_for, make_user
from tests.factories.postings import make_posting
from tracker.access import Actor, Role, use_actor
from tracker.postings.models import Posting
from tracker.review.listing import List, open_list, outside
from tracker.review.queries.filters import ListFilters
from tracker.review.queries.ranked import list_key
from tracker.review.queries.unranked import SHOWN


def asked(posting: Posting, *, unfolded: bool = False) -> List:
    """The list of an opening."""
    key = list_key(posting)
    assert key is not None
    return open_list(posting, key, ListFilters(unopened=True), unfolded=unfolded)


def test_a_few_stand_there_and_the_rest_is_one_step_away(app: Flask, recruiter: Actor) -> None:
    posting = make_posting(now=NOW)
    for minute in range(SHOWN + 1):
        make_application(posting, name=f"P{minute}", no_scoring=True, now=NOW + timedelta(minutes=minute))
    folded = outside.waiting(asked(posting), SHOWN + 1)
    unfolded = outside.waiting(asked(posting, unfolded=True), SHOWN + 1)
    assert (len(folded["rows"]), folded["rows"][0]["name"], len(unfolded["rows"])) == (SHOWN, f"P{SHOWN}", SHOWN + 1)
    assert folded["more_href"] == f"/openings/{posting.public_id}?view=unopened&outside=all"
    assert (folded["people"], unfolded["more_href"]) == (SHOWN + 1, None)
    assert {row["href"].partition("?")[2] for row in folded["rows"]} == {"list=view%3Dunopened"}


@pytest.mark.parametrize("people", [0, -3])
def test_nobody_is_not_asked_for(recruiter: Actor, people: int) -> None:
    nobody = {"people": 0, "rows": [], "more_href": None}
    assert outside.waiting(asked(make_posting()), people) == nobody


@pytest.mark.parametrize(
    ("role", "href"),
    [(Role.ADMIN, "/failed-work/7/retry"), (Role.RECRUITER, "/failed-work/7/retry"), (Role.HIRING_MANAGER, None)],
)
def test_failed_work_is_tried_again_by_those_who_may(recruiter: Actor, role: Role, href: str | None) -> None:
    use_actor(actor_for(make_user(role)))
    assert (outside.retry_href(7), outside.retry_href(None)) == (href, None)


def test_a_mail_to_the_candidate_is_begun_and_an_address_cannot_add_to_it(recruiter: Actor) -> None:
    href = outside.ask_href("a@b.example?bcc=x@y.example&body=no", "Field & forest\r\nBcc: z")
    address, _mark, rest = href.partition("?")
    assert (address, rest.count("&"), "\n" in href) == (
        "mailto:a%40b.example%3Fbcc%3Dx%40y.example%26body%3Dno",
        1,
        False,
    )
    assert unquote(rest).startswith("subject=Your application: Field & forest")
