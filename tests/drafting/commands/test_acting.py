from __future__ import annotations

from dataclasses import replace

import pytest
from flask import Flask
from sqlalchemy import update

from tests.factories.drafts import criterion, fresh, make_ad
from tracker.drafting.commands import ChangedMeanwhile, decide, save_criterion, undo_last
from tracker.drafting.commands.acting import last_act
from tracker.drafting.criteria import as_seen, criterion_in
from tracker.drafting.lifecycle import Decision
from tracker.drafting.models import DraftItem, JobAd
from tracker.foundation import clock
from tracker.foundation.database import db, transaction
from tracker.web.errors import DomainError

ACTOR, OTHER = "ines", "tomas"


def press(ad: JobAd, label: str, do: str, *, actor: str = ACTOR) -> None:
    """Press one button of one criterion."""
    with transaction():
        decide(ad, criterion(ad, label), do, actor=actor, now=clock.now())


def weighed_elsewhere(item: DraftItem, weight: int) -> None:
    """Somebody else gives the criterion another weight, after this session has loaded it."""
    with db.engine.begin() as other:
        content = {**item.content, "weight": weight}
        other.execute(update(DraftItem).where(DraftItem.id == item.id).values(content=content))


def test_a_step_counts_from_what_somebody_else_saved_a_moment_ago(app: Flask) -> None:
    ad = make_ad(app)
    item = criterion(ad, "Python")
    db.session.commit()
    weighed_elsewhere(item, 20)
    with transaction():
        decide(ad, item, "heavier", actor=ACTOR, now=clock.now())
    assert criterion(fresh(ad), "Python").content["weight"] == 21


def test_an_edit_stands_against_what_somebody_else_saved_a_moment_ago(app: Flask) -> None:
    ad = make_ad(app)
    item = criterion(ad, "Python")
    seen, renamed = as_seen(item), replace(criterion_in(item), label="Python, daily")
    db.session.commit()
    weighed_elsewhere(item, 20)
    with pytest.raises(ChangedMeanwhile), transaction():
        save_criterion(ad, item, renamed, "", seen=seen, actor=ACTOR, now=clock.now())


def test_undo_takes_back_only_the_act_that_was_seen(app: Flask) -> None:
    ad = make_ad(app)
    press(ad, "Python", "accept")
    seen = last_act(fresh(ad))
    press(fresh(ad), "Kubernetes", "accept", actor=OTHER)
    with pytest.raises(DomainError, match="Somebody did something else meanwhile"), transaction():
        undo_last(fresh(ad), seen=seen, actor=ACTOR, now=clock.now())
    ad = fresh(ad)
    assert [criterion(ad, one).decision for one in ("Python", "Kubernetes")] == [Decision.ACCEPTED] * 2
    with transaction():
        undo_last(ad, seen=last_act(ad), actor=ACTOR, now=clock.now())
    assert criterion(fresh(ad), "Kubernetes").decision is Decision.OPEN
