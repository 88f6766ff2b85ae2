from __future__ import annotations

from dataclasses import replace

import pytest
from flask import Flask

from tests.factories.drafts import AD, criterion, fresh, labels, make_ad
from tracker.drafting.commands import (
    add_criterion,
    add_field,
    decide,
    merge_criteria,
    place_words,
    save_criterion,
    save_fields,
    undo_last,
    use_words,
)
from tracker.drafting.criteria import as_seen, criterion_in
from tracker.drafting.lifecycle import Decision, Part
from tracker.drafting.queries import item_at, items_in
from tracker.foundation import clock
from tracker.foundation.database import transaction
from tracker.web.errors import DomainError

ACTOR = "ines"
PYTHON = {"terms": ["python"], "mode": "any", "need": "named", "years": 0, "within_years": None}


def test_an_edited_criterion_stays_accepted_by_whoever_edits(app: Flask) -> None:
    ad = make_ad(app)
    item = criterion(ad, "Python")
    with transaction():
        decide(ad, item, "accept", actor="somebody", now=clock.now())
    with transaction():
        renamed = replace(criterion_in(item), label="Python, daily")
        save_criterion(ad, item, renamed, "It is the work.", seen=as_seen(item), actor=ACTOR, now=clock.now())
    found = criterion(fresh(ad), "Python, daily")
    assert (found.decision, found.decided_by, found.proxy_reason) == (Decision.ACCEPTED, ACTOR, "It is the work.")


def test_an_added_criterion_is_accepted_and_has_no_words(app: Flask) -> None:
    ad = make_ad(app)
    with transaction():
        number = add_criterion(ad, "skill", "Rust", PYTHON | {"terms": ["rust"]}, actor=ACTOR, now=clock.now())
    item = item_at(fresh(ad), number)
    assert (item.content["label"], item.decision, item.sources, item.proposed) == ("Rust", Decision.ACCEPTED, [], None)


def test_undo_takes_an_added_criterion_away(app: Flask) -> None:
    ad = make_ad(app)
    before = labels(ad)
    with transaction():
        add_criterion(ad, "skill", "Rust", PYTHON, actor=ACTOR, now=clock.now())
    with transaction():
        undo_last(ad, actor=ACTOR, now=clock.now())
    assert labels(fresh(ad)) == before


def test_words_that_were_not_understood_become_a_criterion_with_them(app: Flask) -> None:
    ad = make_ad(app, "Beekeeper\n\nThe hall is blue on most days of the year.\n\nRequirements\n- Python")
    item = items_in(ad, Part.UNPLACED)[0]
    with transaction():
        number = place_words(ad, item, "ability", {"statement": "x"}, actor=ACTOR, now=clock.now())
    ad = fresh(ad)
    assert item_at(ad, number).sources == item.sources
    assert (item_at(ad, number).decision, item_at(ad, item.number).decision) == (Decision.OPEN, Decision.ACCEPTED)


def test_merged_criteria_keep_all_their_words(app: Flask) -> None:
    ad = make_ad(app, AD.replace("- Strong Python", "- Strong Python\n- Terraform"))
    python, terraform = criterion(ad, "Python"), criterion(ad, "Terraform")
    spans = sorted(one["start"] for one in (*python.sources, *terraform.sources))
    with transaction():
        number = merge_criteria(ad, [terraform.number, python.number], "any", actor=ACTOR, now=clock.now())
    ad = fresh(ad)
    merged = item_at(ad, number)
    assert merged.content["label"] == "Python or Terraform"
    assert [one["start"] for one in merged.sources] == spans
    gone = item_at(ad, terraform.number)
    assert (gone.decision, gone.merged_into) == (Decision.DROPPED, "python")


def test_one_ticked_criterion_cannot_be_merged(app: Flask) -> None:
    ad = make_ad(app)
    with pytest.raises(DomainError, match="Tick two criteria or more"), transaction():
        merge_criteria(ad, [criterion(ad, "Python").number], "any", actor=ACTOR, now=clock.now())


def test_typed_fields_are_kept(app: Flask) -> None:
    ad = make_ad(app)
    title = items_in(ad, Part.TITLE)[0]
    with transaction():
        save_fields(ad, {title.number: {"value": "Pump person"}}, actor=ACTOR, now=clock.now())
    item = item_at(fresh(ad), title.number)
    assert (item.content, item.decided_by) == ({"value": "Pump person"}, ACTOR)


def test_a_list_takes_an_empty_entry_at_its_end(app: Flask) -> None:
    ad = make_ad(app)
    with transaction():
        number = add_field(ad, Part.DUTY, {"value": ""}, actor=ACTOR, now=clock.now())
    assert [item.number for item in items_in(fresh(ad), Part.DUTY)][-1] == number


def test_a_list_says_the_documents_words_and_ours_again(app: Flask) -> None:
    ad = make_ad(app)
    ours = [item.content["value"] for item in items_in(ad, Part.DUTY)]
    with transaction():
        use_words(ad, Part.DUTY, own=False, actor=ACTOR, now=clock.now())
    theirs = [item.content["value"] for item in items_in(fresh(ad), Part.DUTY)]
    assert theirs == ["Build the pipelines that watch four hundred pumps", "Repair probes in the field"]
    with transaction():
        use_words(ad, Part.DUTY, own=True, actor=ACTOR, now=clock.now())
    assert [item.content["value"] for item in items_in(fresh(ad), Part.DUTY)] == ours


def test_a_criterion_merged_with_a_refused_one_waits_again(app: Flask) -> None:
    ad = make_ad(app)
    python, young = criterion(ad, "Python"), criterion(ad, "Young and energetic person")
    with transaction():
        decide(ad, python, "accept", actor=ACTOR, now=clock.now())
    with transaction():
        merge_criteria(ad, [python.number, young.number], "any", actor=ACTOR, now=clock.now())
    assert criterion(fresh(ad), "Python or Young and energetic person").decision is Decision.OPEN


def test_an_accepted_criterion_edited_into_a_refused_one_waits_again(app: Flask) -> None:
    ad = make_ad(app)
    item = criterion(ad, "Python")
    with transaction():
        decide(ad, item, "accept", actor=ACTOR, now=clock.now())
    with transaction():
        asked = replace(criterion_in(item), label="Young people", params={**PYTHON, "terms": ["young"]})
        save_criterion(ad, item, asked, "", seen=as_seen(item), actor=ACTOR, now=clock.now())
    assert criterion(fresh(ad), "Young people").decision is Decision.OPEN


def test_what_is_dropped_is_not_merged(app: Flask) -> None:
    ad = make_ad(app)
    numbers = [criterion(ad, label).number for label in ("Python", "Kubernetes")]
    with transaction():
        decide(ad, item_at(ad, numbers[1]), "drop", actor=ACTOR, now=clock.now())
    with pytest.raises(DomainError, match="Tick two criteria or more"), transaction():
        merge_criteria(ad, numbers, "any", actor=ACTOR, now=clock.now())


@pytest.mark.parametrize("part", [Part.CRITERION, Part.PAY, Part.TITLE])
def test_a_criterion_is_made_only_of_words_that_were_not_understood(app: Flask, part: Part) -> None:
    ad = make_ad(app)
    with pytest.raises(DomainError, match="Only a sentence that was not understood"), transaction():
        place_words(ad, items_in(ad, part)[0], "skill", PYTHON, actor=ACTOR, now=clock.now())
