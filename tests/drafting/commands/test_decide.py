from __future__ import annotations

import pytest
from flask import Flask

from tests.factories.drafts import criterion, fresh, labels, make_ad
from tracker import audit
from tracker.drafting.commands import accept_rest, decide, leave_rest, undo_last
from tracker.drafting.commands.decide import refusal, undecided
from tracker.drafting.lifecycle import Decision, Part
from tracker.drafting.models import JobAd
from tracker.drafting.queries import items_in
from tracker.foundation import clock
from tracker.foundation.database import transaction
from tracker.web.errors import DomainError

ACTOR = "ines"


def press(ad: JobAd, label: str, do: str) -> None:
    """Press one button of one criterion."""
    with transaction():
        decide(ad, criterion(ad, label), do, actor=ACTOR, now=clock.now())


def protected(ad: JobAd) -> str:
    """The name of the criterion that asks for somebody young."""
    return next(label for label in labels(ad) if "oung" in label)


def test_who_accepts_is_kept_with_the_time(app: Flask) -> None:
    ad = make_ad(app)
    press(ad, "Python", "accept")
    item = criterion(fresh(ad), "Python")
    assert (item.decision, item.decided_by, item.decided_at is not None) == (Decision.ACCEPTED, ACTOR, True)
    assert audit.history_of("job_ad", ad.public_id)[0].detail == {"items": item.key}


def test_undo_leaves_nobody_who_decided(app: Flask) -> None:
    ad = make_ad(app)
    press(ad, "Python", "drop")
    with transaction():
        undo_last(ad, actor=ACTOR, now=clock.now())
    item = criterion(fresh(ad), "Python")
    assert (item.decision, item.decided_by, item.decided_at) == (Decision.OPEN, None, None)


def test_there_is_one_step_back(app: Flask) -> None:
    ad = make_ad(app)
    with pytest.raises(DomainError, match="There is nothing to undo"), transaction():
        undo_last(ad, actor=ACTOR, now=clock.now())


def test_importance_and_weight_change_by_a_step(app: Flask) -> None:
    ad = make_ad(app)
    before = criterion(ad, "Python").content["weight"]
    for do in ("plus", "heavier", "heavier", "lighter"):
        press(ad, "Python", do)
    content = criterion(fresh(ad), "Python").content
    assert (content["importance"], content["weight"]) == ("plus", before + 1)


def test_the_first_moves_down_and_up_again(app: Flask) -> None:
    ad = make_ad(app)
    before = labels(ad)
    press(ad, before[0], "down")
    assert labels(fresh(ad)) == [before[1], before[0], *before[2:]]
    press(ad, before[0], "up")
    press(ad, before[0], "up")
    assert labels(fresh(ad)) == before


def test_the_documents_words_are_kept_only_when_asked(app: Flask) -> None:
    ad = make_ad(app)
    press(ad, "Python", "words")
    assert "Strong Python" in labels(fresh(ad))
    press(ad, "Strong Python", "own")
    assert "Python" in labels(fresh(ad))


def test_a_protected_attribute_is_refused(app: Flask) -> None:
    ad = make_ad(app)
    assert "Age is a protected characteristic" in refusal(ad, criterion(ad, protected(ad)))
    with pytest.raises(DomainError, match="Age is a protected characteristic"):
        press(ad, protected(ad), "accept")


def test_the_rest_is_accepted_without_what_is_refused(app: Flask) -> None:
    ad = make_ad(app)
    waiting = len(undecided(ad))
    with transaction():
        assert accept_rest(ad, actor=ACTOR, now=clock.now()) == waiting
    ad = fresh(ad)
    assert [item.content["label"] for item in items_in(ad, Part.CRITERION) if item.decision is Decision.OPEN] == [
        protected(ad)
    ]


def test_what_was_not_understood_is_left_out_at_once(app: Flask) -> None:
    ad = make_ad(app, "Beekeeper\n\nThe hall is blue on most days of the year.\n\nRequirements\n- Python")
    count = len(items_in(ad, Part.UNPLACED))
    with transaction():
        assert leave_rest(ad, actor=ACTOR, now=clock.now()) == count
    assert {item.decision for item in items_in(fresh(ad), Part.UNPLACED)} <= {Decision.DROPPED}


def test_a_button_that_there_is_not_is_refused(app: Flask) -> None:
    ad = make_ad(app)
    with pytest.raises(DomainError, match="There is no such button"):
        press(ad, "Python", "praise")
