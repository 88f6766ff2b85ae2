"""What is typed on the draft screen."""

from __future__ import annotations

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.applications.pages import words
from tests.factories.drafts import criterion, fresh, make_ad
from tests.factories.people import make_user, sign_in
from tracker.access import Role
from tracker.drafting.lifecycle import Decision, Part
from tracker.drafting.models import JobAd
from tracker.drafting.queries import item_at, items_in


@pytest.fixture
def ad(app: Flask) -> JobAd:
    return make_ad(app)


@pytest.fixture
def staff(app: Flask, client: FlaskClient) -> FlaskClient:
    """A recruiter's browser."""
    return sign_in(client, make_user(Role.RECRUITER))


def of(ad: JobAd, part: Part) -> int:
    """The number of the first item of a part."""
    return items_in(ad, part)[0].number


def hidden(page: TestResponse, name: str) -> str:
    """What a hidden field of the page holds."""
    found = re.search(rf'name="{name}" type="hidden" value="([^"]*)"', page.text)
    assert found is not None
    return found[1]


def field_mark(page: TestResponse, number: int) -> str:
    """What the page says that it showed of a field of the posting."""
    found = re.search(rf'name="seen{number}" value="(\d+)"', page.text)
    assert found is not None
    return found[1]


def as_typed(ad: JobAd, number: int, page: TestResponse) -> dict[str, str]:
    """The edit of the criterion Python as the page offers it, with other words typed."""
    sent = {
        "edits": hidden(page, "edits"),
        "python-label": "Python, daily",
        "python-importance": "plus",
        "python-weight": "7",
        "python-reason": "",
        "python-p-terms": "Python, SQL",
        "python-p-mode": "all",
        "python-p-need": "named",
        "python-p-years": "0",
        "python-p-within_years": "",
    }
    levels = item_at(ad, number).content["levels"]
    sent |= {f"python-at-{n}": str(level["at"]) for n, level in enumerate(levels)}
    return sent | {f"python-says-{n}": level["sentence"] for n, level in enumerate(levels)}


def test_typed_fields_are_saved_and_others_stay(staff: FlaskClient, ad: JobAd) -> None:
    staff.post(f"/drafts/{ad.public_id}/fields", data={f"f{of(ad, Part.TITLE)}": "  Pump   person "})
    ad = fresh(ad)
    assert items_in(ad, Part.TITLE)[0].content == {"value": "Pump   person"}
    assert items_in(ad, Part.PLACE)[0].content == {"value": "Nairobi, Kenya"}


def test_pay_that_makes_no_sense_comes_back_as_typed(staff: FlaskClient, ad: JobAd) -> None:
    name = f"f{of(ad, Part.PAY)}"
    sent = {f"{name}-low": "lots", f"{name}-high": "60,000", f"{name}-currency": "EUR", f"{name}-period": "year"}
    page = staff.post(f"/drafts/{ad.public_id}/fields", data=sent)
    assert page.status_code == 422
    assert "Enter a whole amount, for example 48,000" in words(page)
    assert 'value="lots"' in page.text


def test_of_two_who_save_the_fields_each_keeps_what_only_they_typed(staff: FlaskClient, ad: JobAd) -> None:
    title, team = of(ad, Part.TITLE), of(ad, Part.TEAM)
    address, page = f"/drafts/{ad.public_id}", staff.get(f"/drafts/{ad.public_id}")
    shown = {f"f{number}": item_at(ad, number).content["value"] for number in (title, team)}
    shown |= {f"seen{number}": field_mark(page, number) for number in (title, team)}
    staff.post(f"{address}/fields", data=shown | {f"f{title}": "Pump person"})
    assert staff.post(f"{address}/fields", data=shown | {f"f{team}": "Wells"}).status_code == 303
    now = fresh(ad)
    assert [item_at(now, number).content["value"] for number in (title, team)] == ["Pump person", "Wells"]


def test_the_second_of_two_who_type_in_one_field_is_told_and_keeps_what_was_typed(
    staff: FlaskClient, ad: JobAd
) -> None:
    title, address = of(ad, Part.TITLE), f"/drafts/{ad.public_id}/fields"
    sent = {f"seen{title}": field_mark(staff.get(f"/drafts/{ad.public_id}"), title)}
    staff.post(address, data=sent | {f"f{title}": "Pump person"})
    second = staff.post(address, data=sent | {f"f{title}": "Well keeper"})
    told = "Somebody changed “Title” meanwhile, to “Pump person”. Yours is below, not saved"
    assert (second.status_code, told in words(second), 'value="Well keeper"' in second.text) == (409, True, True)
    again = {f"seen{title}": field_mark(second, title), f"f{title}": "Well keeper"}
    assert staff.post(address, data=again).status_code == 303
    assert item_at(fresh(ad), title).content["value"] == "Well keeper"


def test_only_the_field_that_was_left_is_saved(staff: FlaskClient, ad: JobAd) -> None:
    title, team = of(ad, Part.TITLE), of(ad, Part.TEAM)
    sent = {f"f{title}": "Pump person", f"f{team}": "Wells", "only": f"f{team}"}
    staff.post(f"/drafts/{ad.public_id}/fields", data=sent)
    now = fresh(ad)
    kept = item_at(ad, title).content["value"]
    assert [item_at(now, number).content["value"] for number in (title, team)] == [kept, "Wells"]


def test_an_entry_is_dropped_with_the_same_button_that_saves(staff: FlaskClient, ad: JobAd) -> None:
    number = of(ad, Part.DUTY)
    sent = {f"f{of(ad, Part.TITLE)}": "Pump person", "do": f"drop:{number}"}
    staff.post(f"/drafts/{ad.public_id}/fields", data=sent)
    ad = fresh(ad)
    assert items_in(ad, Part.DUTY)[0].decision is Decision.DROPPED
    assert items_in(ad, Part.TITLE)[0].content == {"value": "Pump person"}


def test_the_edit_of_a_criterion_shows_its_parameters_and_saves_them(staff: FlaskClient, ad: JobAd) -> None:
    number = criterion(ad, "Python").number
    page = staff.get(f"/drafts/{ad.public_id}?edit={number}")
    assert 'name="python-p-terms"' in page.text
    sent = as_typed(ad, number, page)
    assert staff.post(f"/drafts/{ad.public_id}/items/{number}/edit", data=sent).status_code == 303
    content = criterion(fresh(ad), "Python, daily").content
    assert (content["importance"], content["weight"], content["params"]["terms"]) == ("plus", 7, ["python", "sql"])
    bad = staff.post(f"/drafts/{ad.public_id}/items/{number}/edit", data=sent | {"python-weight": "much"})
    assert (bad.status_code, 'value="much"' in bad.text) == (422, True)


CHANGED = "Somebody changed “Python{}” meanwhile. Save yours once more"


def test_the_second_of_two_who_edit_a_criterion_is_told_and_keeps_what_was_typed(staff: FlaskClient, ad: JobAd) -> None:
    number = criterion(ad, "Python").number
    address = f"/drafts/{ad.public_id}/items/{number}/edit"
    sent = as_typed(ad, number, staff.get(f"/drafts/{ad.public_id}?edit={number}"))
    assert staff.post(address, data=sent | {"python-label": "Python, mostly"}).status_code == 303
    second = staff.post(address, data=sent)
    assert (second.status_code, CHANGED.format(", mostly") in words(second)) == (409, True)
    assert ("Python, daily</textarea>" in second.text, criterion(fresh(ad), "Python, mostly").number) == (True, number)
    again = staff.post(address, data=sent | {"edits": hidden(second, "edits")})
    assert (again.status_code, criterion(fresh(ad), "Python, daily").number) == (303, number)


@pytest.mark.parametrize("do", ["must", "heavier", "drop"])
def test_a_button_that_somebody_pressed_meanwhile_counts_as_a_change(staff: FlaskClient, ad: JobAd, do: str) -> None:
    number = criterion(ad, "Python").number
    sent = as_typed(ad, number, staff.get(f"/drafts/{ad.public_id}?edit={number}"))
    staff.post(f"/drafts/{ad.public_id}/items/{number}", data={"do": "plus"})
    sent = as_typed(ad, number, staff.get(f"/drafts/{ad.public_id}?edit={number}"))
    staff.post(f"/drafts/{ad.public_id}/items/{number}", data={"do": do})
    answer = staff.post(f"/drafts/{ad.public_id}/items/{number}/edit", data=sent)
    assert (answer.status_code, CHANGED.format("") in words(answer)) == (409, True)


def test_moving_or_accepting_a_criterion_does_not_stand_against_its_edit(staff: FlaskClient, ad: JobAd) -> None:
    number = criterion(ad, "Python").number
    sent = as_typed(ad, number, staff.get(f"/drafts/{ad.public_id}?edit={number}"))
    for do in ("down", "accept"):
        staff.post(f"/drafts/{ad.public_id}/items/{number}", data={"do": do})
    assert staff.post(f"/drafts/{ad.public_id}/items/{number}/edit", data=sent).status_code == 303


def test_a_criterion_is_added_by_hand(staff: FlaskClient, ad: JobAd) -> None:
    page = staff.post(
        f"/drafts/{ad.public_id}/add", data={"kind": "ability", "label": "Mends pumps"}, follow_redirects=True
    )
    assert "added by hand" in words(page)
    assert criterion(fresh(ad), "Mends pumps").content["params"] == {"statement": "Mends pumps"}


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ({"kind": "skill", "label": " "}, "Name the criterion."),
        ({"kind": "horoscope", "label": "Leo"}, "Choose what kind of criterion it is."),
    ],
)
def test_an_addition_without_name_or_kind_is_said(
    staff: FlaskClient, ad: JobAd, data: dict[str, str], sentence: str
) -> None:
    page = staff.post(f"/drafts/{ad.public_id}/add", data=data)
    assert page.status_code == 422
    assert sentence in words(page)


def test_a_button_with_thousands_of_digits_is_none_of_ours(staff: FlaskClient, ad: JobAd) -> None:
    page = staff.post(f"/drafts/{ad.public_id}/fields", data={"do": f"drop:{'9' * 5000}"})
    assert (page.status_code, "There is no such button. Load the page again." in words(page)) == (422, True)


def test_an_addition_and_an_edit_are_said(staff: FlaskClient, ad: JobAd) -> None:
    added = staff.post(f"/drafts/{ad.public_id}/add", data={"kind": "ability", "label": "Plans harvests"})
    assert "Added: Plans harvests." in words(staff.get(added.location))
    number = criterion(ad, "Python").number
    sent = as_typed(ad, number, staff.get(f"/drafts/{ad.public_id}?edit={number}"))
    saved = staff.post(f"/drafts/{ad.public_id}/items/{number}/edit", data=sent)
    assert "Saved: Python, daily." in words(staff.get(saved.location))


@pytest.mark.parametrize("part", [Part.CRITERION, Part.PAY])
def test_no_criterion_is_made_of_what_was_understood(staff: FlaskClient, ad: JobAd, part: Part) -> None:
    page = staff.post(f"/drafts/{ad.public_id}/add", data={"kind": "ability", "of": of(ad, part)})
    assert (page.status_code, "Only a sentence that was not understood" in words(page)) == (422, True)
