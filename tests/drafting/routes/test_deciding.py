"""The buttons of a draft, as a browser without scripts presses them."""

from __future__ import annotations

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.applications.pages import words
from tests.factories.drafts import criterion, fresh, labels, make_ad
from tests.factories.people import make_user, sign_in
from tracker.access import Role
from tracker.drafting.lifecycle import Decision, Part
from tracker.drafting.models import JobAd
from tracker.drafting.queries import items_in


@pytest.fixture
def ad(app: Flask) -> JobAd:
    return make_ad(app)


@pytest.fixture
def staff(app: Flask, client: FlaskClient) -> FlaskClient:
    """An admin's browser."""
    return sign_in(client, make_user(Role.ADMIN))


def test_a_refused_criterion_says_why_on_the_screen(staff: FlaskClient, ad: JobAd) -> None:
    label = next(one for one in labels(ad) if "oung" in one)
    number = criterion(ad, label).number
    page = staff.post(f"/drafts/{ad.public_id}/items/{number}", data={"do": "accept"})
    assert page.status_code == 422
    assert "Age is a protected characteristic" in words(page)
    assert "Refused" in words(page)


def test_the_rest_is_accepted_and_undone(staff: FlaskClient, ad: JobAd) -> None:
    staff.post(f"/drafts/{ad.public_id}/rest", data={"do": "accept"})
    assert criterion(fresh(ad), "Python").decision is Decision.ACCEPTED
    staff.post(f"/drafts/{ad.public_id}/undo")
    assert criterion(fresh(ad), "Python").decision is Decision.OPEN


def test_ticked_criteria_are_merged(staff: FlaskClient, ad: JobAd) -> None:
    ticked = [criterion(ad, "Python").number, criterion(ad, "Kubernetes").number]
    page = staff.post(f"/drafts/{ad.public_id}/merge", data={"items": ticked, "do": "all"}, follow_redirects=True)
    assert "Merged into “Python and Kubernetes”." in words(page)
    assert "Part of “Python and Kubernetes” now." in words(page)


def test_an_item_that_there_is_not_is_said(staff: FlaskClient, ad: JobAd) -> None:
    page = staff.post(f"/drafts/{ad.public_id}/items/999", data={"do": "accept"})
    assert page.status_code == 404
    assert "This draft has no item with that number" in words(page)


def test_a_number_of_thousands_of_digits_is_no_item(staff: FlaskClient, ad: JobAd) -> None:
    page = staff.post(f"/drafts/{ad.public_id}/merge", data={"items": ["9" * 5000], "do": "all"})
    assert (page.status_code, "Tick two criteria or more, then merge them." in words(page)) == (422, True)


def test_undo_says_that_somebody_else_acted_meanwhile(staff: FlaskClient, ad: JobAd) -> None:
    numbers = [criterion(ad, label).number for label in ("Python", "Kubernetes")]
    staff.post(f"/drafts/{ad.public_id}/items/{numbers[0]}", data={"do": "accept"})
    page = staff.get(f"/drafts/{ad.public_id}")
    seen = set(re.findall(r'name="seen" value="(\d+)"', page.text))
    assert len(seen) == 1  # the bar and the toast mean the same act
    staff.post(f"/drafts/{ad.public_id}/items/{numbers[1]}", data={"do": "accept"})
    answer = staff.post(f"/drafts/{ad.public_id}/undo", data={"seen": seen.pop()})
    assert (answer.status_code, "Somebody did something else meanwhile" in words(answer)) == (422, True)
    assert criterion(fresh(ad), "Kubernetes").decision is Decision.ACCEPTED


def test_one_criterion_ticked_twice_is_no_pair(staff: FlaskClient, ad: JobAd) -> None:
    number = criterion(ad, "Python").number
    page = staff.post(f"/drafts/{ad.public_id}/merge", data={"items": [number, number], "do": "all"})
    assert (page.status_code, "Tick two criteria or more, then merge them." in words(page)) == (422, True)
    assert criterion(fresh(ad), "Python").decision is Decision.OPEN


def test_a_field_of_the_posting_has_none_of_the_buttons_of_a_criterion(staff: FlaskClient, ad: JobAd) -> None:
    title = items_in(ad, Part.TITLE)[0].number
    answer = staff.post(f"/drafts/{ad.public_id}/items/{title}", data={"do": "drop"})
    assert (answer.status_code, items_in(fresh(ad), Part.TITLE)[0].decision) == (422, Decision.OPEN)
