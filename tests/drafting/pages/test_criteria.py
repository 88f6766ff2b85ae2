from __future__ import annotations

from flask import Flask

from tests.factories.drafts import criterion, fresh, make_ad
from tracker.drafting.commands import decide
from tracker.drafting.pages.criteria import asks, criterion_cards, edited
from tracker.foundation import clock
from tracker.foundation.database import transaction


def test_what_is_asked_is_said_in_words() -> None:
    skill = {"kind": "skill", "params": {"terms": ["a", "b", "c"], "mode": "any"}}
    assert asks(skill) == "Skill, any one of 3"
    assert asks({**skill, "params": {"terms": ["a", "b"], "mode": "all"}}) == "Skill, all 2"
    assert asks({**skill, "params": {"terms": ["a"], "mode": "any"}}) == "Skill"


def test_a_weight_that_a_person_changed_is_not_explained_by_the_machines_sentence(app: Flask) -> None:
    ad = make_ad(app)
    with transaction():
        decide(ad, criterion(ad, "Python"), "heavier", actor="ines", now=clock.now())
    ad = fresh(ad)
    with app.test_request_context():
        card = next(one for one in criterion_cards(ad) if one["label"] == "Python")
    assert (card["why"].startswith("Proposed otherwise: A must"), card["edited"]) == (True, True)


def test_one_criterion_is_edited_at_a_time(app: Flask) -> None:
    ad = make_ad(app)
    number = criterion(ad, "Python").number
    with app.test_request_context():
        shown = edited(ad, number, None)
        assert edited(ad, None, None) is None
    assert shown is not None
    assert (shown["number"], shown["fields"]["label"].data) == (number, "Python")
