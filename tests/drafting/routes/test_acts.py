"""What every act on a draft has in common: said, kept, taken back, or refused in words."""

from __future__ import annotations

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import event, update

from tests.applications.pages import words
from tests.factories.drafts import criterion, fresh, make_ad
from tests.factories.people import make_user, sign_in
from tracker.access import Role
from tracker.drafting.commands.acting import last_act
from tracker.drafting.lifecycle import AdStatus, Decision
from tracker.drafting.models import JobAd
from tracker.foundation.database import db, transaction


@pytest.fixture
def ad(app: Flask) -> JobAd:
    return make_ad(app)


@pytest.fixture
def staff(app: Flask, client: FlaskClient) -> FlaskClient:
    """An admin's browser."""
    return sign_in(client, make_user(Role.ADMIN))


def toast(text: str) -> str:
    """What the page says was done, with its buttons."""
    found = re.search(r'<div class="toast-u".*?</div>', text, re.DOTALL)
    return found[0] if found else ""


def test_an_act_is_said_and_survives_a_reload(staff: FlaskClient, ad: JobAd) -> None:
    number = criterion(ad, "Python").number
    answer = staff.post(f"/drafts/{ad.public_id}/items/{number}", data={"do": "accept"})
    assert (answer.status_code, answer.location) == (303, f"/drafts/{ad.public_id}#i{number}")
    assert "Accepted: Python." in words(staff.get(answer.location))
    assert criterion(fresh(ad), "Python").decision is Decision.ACCEPTED


def test_what_was_done_comes_with_the_way_back_until_it_was_taken(staff: FlaskClient, ad: JobAd) -> None:
    number = criterion(ad, "Python").number
    staff.post(f"/drafts/{ad.public_id}/items/{number}", data={"do": "accept"})
    said = toast(staff.get(f"/drafts/{ad.public_id}").text)
    assert f'action="/drafts/{ad.public_id}/undo"' in said
    assert re.findall(r'name="seen" value="(\d+)"', said) == [str(last_act(fresh(ad)))]
    undone = toast(staff.post(f"/drafts/{ad.public_id}/undo", follow_redirects=True).text)
    assert ("Undone." in undone, "<form" in undone) == (True, False)


def test_an_act_looks_for_the_draft_and_holds_it_once(staff: FlaskClient, ad: JobAd) -> None:
    address = f"/drafts/{ad.public_id}/items/{criterion(ad, 'Python').number}"
    read: list[str] = []
    event.listen(db.engine, "before_cursor_execute", lambda *told: read.append(told[2]))
    staff.post(address, data={"do": "accept"})
    assert sum("FROM job_ad" in statement for statement in read) == 2


def test_a_refusal_shows_where_it_stands_and_changes_nothing(staff: FlaskClient, ad: JobAd) -> None:
    page = staff.post(f"/drafts/{ad.public_id}/merge", data={"do": "all"})
    assert page.status_code == 422
    assert "Tick two criteria or more, then merge them." in words(page)
    assert "Source document" in words(page)


def test_a_draft_that_was_closed_meanwhile_is_a_page_of_its_own(staff: FlaskClient, ad: JobAd) -> None:
    number = criterion(ad, "Python").number
    with transaction():
        db.session.execute(update(JobAd).values(status=AdStatus.USED))
    page = staff.post(f"/drafts/{ad.public_id}/items/{number}", data={"do": "accept"})
    assert (page.status_code, "Source document" in words(page)) == (409, False)
    assert "an opening was made of it meanwhile" in words(page)
    assert criterion(fresh(ad), "Python").decision is Decision.OPEN
