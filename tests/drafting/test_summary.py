from __future__ import annotations

from typing import Any

from tracker.drafting.summary import summary


def posting(**values: Any) -> dict[str, Any]:
    """A drafted posting that states nothing but these."""
    return {"title": None, "team": None, "locations": [], "responsibilities": [], **values}


def said(*values: str) -> list[dict[str, str]]:
    return [{"value": value} for value in values]


def test_it_is_made_of_the_first_three_duties() -> None:
    duties = said("Mend pumps", "Read probes", "SQL reports", "Bake bread")
    assert summary(posting(responsibilities=duties)) == "You mend pumps, read probes and SQL reports."


def test_it_names_the_team() -> None:
    one = posting(responsibilities=said("Mend pumps"), team={"value": "Sensors"})
    assert summary(one) == "In the Sensors team you mend pumps."


def test_without_duties_it_names_title_and_place() -> None:
    one = posting(title={"value": "Beekeeper"}, locations=said("Nairobi", "Leeds"))
    assert summary(one) == "We look for somebody to join us as Beekeeper in Nairobi."


def test_nothing_known_says_nothing() -> None:
    assert summary(posting()) == ""
