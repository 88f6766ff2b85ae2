"""From an address to what it names: an opening that takes applications, or the application behind a private link."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from urllib.parse import urlsplit

import pytest
import time_machine
from flask import Flask
from flask.testing import FlaskClient

from tests.conftest import NOW
from tests.factories.applications import make_application
from tests.factories.postings import make_posting
from tracker.applications.finding import (
    NO_SUCH_ROLE,
    BrokenLink,
    ClosedRole,
    application_behind,
    link_to,
    posting_to_apply_for,
    token_of,
)
from tracker.applications.links import VALID_FOR
from tracker.applications.models import Application
from tracker.postings.lifecycle import PostingStatus
from tracker.web.errors import NotFound


@pytest.fixture
def someone(app: Flask) -> Application:
    """Somebody who applied."""
    return make_application(make_posting(now=NOW), now=NOW)


def test_an_open_role_is_found_by_its_address(app: Flask) -> None:
    posting = make_posting()
    assert posting_to_apply_for(posting.slug).id == posting.id


def test_a_role_that_never_was_and_one_nobody_may_see_yet_are_answered_alike(app: Flask) -> None:
    for slug in ("nothing", make_posting(status=PostingStatus.DRAFT).slug):
        with pytest.raises(NotFound) as refused:
            posting_to_apply_for(slug)
        assert str(refused.value) == NO_SUCH_ROLE


@pytest.mark.parametrize(("status", "days"), [(PostingStatus.CLOSED, 30), (PostingStatus.OPEN, -1)])
def test_a_role_that_has_closed_is_told_from_one_that_never_was(app: Flask, status: PostingStatus, days: int) -> None:
    posting = make_posting(status=status, closes_in_days=days)
    with pytest.raises(ClosedRole) as refused:
        posting_to_apply_for(posting.slug)
    assert (refused.value.posting.id, refused.value.status) == (posting.id, 410)


def test_a_private_link_opens_its_own_application(someone: Application) -> None:
    make_application(someone.posting, now=NOW)
    assert application_behind(token_of(someone)).id == someone.id


def test_any_other_token_opens_nothing(someone: Application) -> None:
    token, other = token_of(someone), token_of(make_application(someone.posting, now=NOW))
    others_key, others_id = token[:22] + other[22:], other[:22] + token[22:]
    for broken in (others_key, others_id, "x" * 22 + token[22:], token[:-1], token[:22], "", "\u202e{{7*7}}" * 9):
        with pytest.raises(BrokenLink) as refused:
            application_behind(broken)
        assert (str(refused.value), refused.value.status) == ("This link no longer works.", 404)


def test_a_link_that_was_replaced_opens_nothing_and_the_new_one_does(someone: Application) -> None:
    old = token_of(someone)
    someone.link_revision += 1
    with pytest.raises(BrokenLink, match="This link no longer works"):
        application_behind(old)
    assert application_behind(token_of(someone)).id == someone.id


def test_a_link_works_until_its_last_second(someone: Application) -> None:
    token, end = token_of(someone), NOW + VALID_FOR
    with time_machine.travel(end - timedelta(seconds=1), tick=False):
        assert application_behind(token).id == someone.id
    with time_machine.travel(end, tick=False), pytest.raises(BrokenLink):
        application_behind(token)


def test_the_link_of_a_mail_begins_with_the_public_address_and_leads_to_the_page(
    app: Flask, client: FlaskClient
) -> None:
    someone = make_application(make_posting())
    app.extensions["tracker"] = replace(app.extensions["tracker"], public_url="https://jobs.example.org")
    with app.test_request_context(base_url="http://inside:8000"):
        link = link_to(someone)
    assert link.startswith("https://jobs.example.org/")
    assert client.get(urlsplit(link).path).status_code == 200
