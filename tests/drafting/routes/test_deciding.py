"""The buttons of a draft, as a browser without scripts presses them."""

from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.applications.pages import words
from tests.factories.drafts import criterion, fresh, labels, make_ad
from tests.factories.people import make_user, sign_in
from tracker.access import Role
from tracker.drafting.lifecycle import Decision
from tracker.drafting.models import JobAd


@pytest.fixture
def ad(app: Flask) -> JobAd:
    return make_ad(app)


@pytest.fixture
def staff(app: Flask, client: FlaskClient) -> FlaskClient:
    """An admin's browser."""
    return sign_in(client, make_user(Role.ADMIN))


def test_an_act_is_said_and_survives_a_reload(staff: FlaskClient, ad: JobAd) -> None:
    number = criterion(ad, "Python").number
    answer = staff.post(f"/drafts/{ad.public_id}/items/{number}", data={"do": "accept"})
    assert (answer.status_code, answer.location) == (303, f"/drafts/{ad.public_id}#i{number}")
    assert "Accepted: Python." in words(staff.get(answer.location))
    assert criterion(fresh(ad), "Python").decision is Decision.ACCEPTED


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


def test_a_refusal_shows_where_it_stands(staff: FlaskClient, ad: JobAd) -> None:
    page = staff.post(f"/drafts/{ad.public_id}/merge", data={"do": "all"})
    assert page.status_code == 422
    assert "Tick two criteria or more, then merge them." in words(page)


def test_a_number_of_thousands_of_digits_is_no_item(staff: FlaskClient, ad: JobAd) -> None:
    page = staff.post(f"/drafts/{ad.public_id}/merge", data={"items": ["9" * 5000], "do": "all"})
    assert (page.status_code, "Tick two criteria or more, then merge them." in words(page)) == (422, True)
