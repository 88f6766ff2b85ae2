from __future__ import annotations

from flask import Flask

from tests.factories.drafts import fresh, make_ad
from tracker.drafting.commands import accept_rest, save_fields
from tracker.drafting.commands.decide import undecided
from tracker.drafting.lifecycle import Part
from tracker.drafting.queries import items_in
from tracker.drafting.readiness import missing
from tracker.foundation import clock
from tracker.foundation.database import transaction


def test_each_shortfall_is_a_sentence_that_leads_to_its_place(app: Flask) -> None:
    ad = make_ad(app)
    title = items_in(ad, Part.TITLE)[0]
    with transaction():
        save_fields(ad, {title.number: {"value": ""}}, actor="somebody", now=clock.now())
    first, *others = undecided(fresh(ad))
    assert missing(fresh(ad)) == [
        (f"f{title.number}", "Give the role a title."),
        (
            f"i{first.number}",
            f"{len(others) + 1} criteria are not decided. Accept or drop each, or accept the rest.",
        ),
        ("criteria", "Accept at least one criterion, or add one: without any nobody can be scored."),
    ]


def test_a_rubric_needs_a_must(app: Flask) -> None:
    ad = make_ad(app, "Beekeeper\n\nNice to have\n- Python")
    with transaction():
        accept_rest(ad, actor="somebody", now=clock.now())
    assert missing(fresh(ad)) == [
        ("criteria", "Make at least one criterion a must: what nobody can do the work without.")
    ]


def test_what_is_refused_waits_for_nobody(app: Flask) -> None:
    ad = make_ad(app)
    with transaction():
        accept_rest(ad, actor="somebody", now=clock.now())
    assert missing(fresh(ad)) == []
