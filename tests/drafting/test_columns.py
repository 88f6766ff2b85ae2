from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from flask import Flask

from tests.factories.drafts import make_ad
from tracker.drafting.columns import columns_of, day_of, place_of, places_of
from tracker.postings.content import PlaceContent

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Nairobi, Kenya", PlaceContent("Nairobi", "", "KE")),
        ("Austin, TX", PlaceContent("Austin", "TX", "")),
        ("Austin, Texas, United States", PlaceContent("Austin", "Texas", "US")),
        ("Leeds", PlaceContent("Leeds", "", "")),
    ],
)
def test_a_place_is_city_region_and_country(text: str, place: PlaceContent) -> None:
    assert place_of(text) == place


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1 December 2026", date(2026, 12, 1)),
        ("Dec 1, 2026", date(2026, 12, 1)),
        ("2026-12-01", date(2026, 12, 1)),
        ("1 December", None),
        ("as soon as possible", None),
    ],
)
def test_a_day_needs_its_year(text: str, day: date | None) -> None:
    assert day_of(text) == day


def test_a_draft_becomes_the_columns_of_a_posting(app: Flask) -> None:
    ad = make_ad(app)
    columns = columns_of(ad, now=NOW)
    assert columns["title"] == "Pump Data Engineer"
    assert columns["salaries"] == [
        {
            "low": 48000,
            "high": 60000,
            "currency": "EUR",
            "period": "year",
            "region": "",
            "kind": "range",
            "note": "",
            "document": "Pasted text",
            "section": "",
        }
    ]
    assert [one["document"] for one in columns["responsibilities"]] == ["Pasted text", "Pasted text"]
    assert columns["requirements"] == []
    assert columns["closes_at"].date() == date(2099, 12, 1)
    assert places_of(ad) == [PlaceContent("Nairobi", "", "KE")]
