from __future__ import annotations

from flask import Flask

from tests.factories.drafts import make_ad
from tracker.drafting.pages.fields import field_groups, single_fields


def test_fields_show_what_was_drafted_or_what_was_typed(app: Flask) -> None:
    ad = make_ad(app)
    title = single_fields(ad, None)[0]
    assert (title["label"], title["value"], title["sourced"]) == ("Title", "Pump Data Engineer", True)
    assert single_fields(ad, {title["name"]: "Pump person"})[0]["value"] == "Pump person"


def test_lists_come_with_their_entries(app: Flask) -> None:
    groups = {group["part"]: group for group in field_groups(make_ad(app), None)}
    assert [entry["value"] for entry in groups["place"]["entries"]] == ["Nairobi, Kenya"]
    assert groups["pay"]["entries"][0]["pay"]["low"] == "48,000"
    assert (groups["duty"]["words"], groups["duty"]["own"], groups["benefit"]["entries"]) == (True, False, [])
