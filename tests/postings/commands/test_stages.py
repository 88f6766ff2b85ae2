from __future__ import annotations

import pytest
from flask import Flask

from tests.factories.applications import make_application
from tests.factories.postings import make_posting
from tracker.applications.commands.stage import change_stage
from tracker.foundation import clock
from tracker.foundation.database import transaction
from tracker.postings.commands.stages import held, replace_stages
from tracker.postings.content import StageContent
from tracker.postings.lifecycle import StageKind
from tracker.postings.models import Posting
from tracker.postings.refusal import Refused

STAYING = ["applied", "offer", "hired", "rejected", "withdrawn"]


def replaced(posting: Posting, *stages: tuple[str, str]) -> list[tuple[str, str]]:
    with transaction():
        replace_stages(posting, [StageContent(key, name) for key, name in stages])
    return [(stage.key, stage.name) for stage in posting.stages]


def test_active_stages_are_renamed_added_and_put_in_order(app: Flask) -> None:
    posting = make_posting()
    found = replaced(posting, ("interview", "Visit"), ("", "Trial day"), ("review", "Review"))
    assert found[:4] == [
        ("applied", "Applied"),
        ("interview", "Visit"),
        ("trial-day", "Trial day"),
        ("review", "Review"),
    ]
    assert [stage.position for stage in posting.stages] == list(range(8))


def test_the_stages_that_every_opening_has_stay_in_their_places(app: Flask) -> None:
    posting = make_posting()
    assert [key for key, _name in replaced(posting)] == STAYING
    assert replaced(posting, ("withdrawn", "Gone"), ("applied", "New"))[0] == ("applied", "New")
    assert [key for key, _name in replaced(posting)] == STAYING


def test_a_new_stage_is_an_active_one_with_a_key_of_its_own(app: Flask) -> None:
    posting = make_posting()
    replaced(posting, ("", "Offer"))
    new = posting.stages[1]
    assert (new.key, new.kind) == ("offer-2", StageKind.ACTIVE)


def test_a_stage_that_holds_people_stays(app: Flask) -> None:
    posting = make_posting()
    application = make_application(posting)
    with transaction():
        change_stage(application, posting.stages[1], actor="someone", now=clock.now())
    assert held(posting) == {"review": 1}
    with pytest.raises(Refused, match="“Review” holds 1 person"):
        replaced(posting, ("interview", "Interview"))


def test_a_stage_that_somebody_has_been_in_stays_in_their_history(app: Flask) -> None:
    posting = make_posting()
    application = make_application(posting)
    for stage in posting.stages[1:3]:
        with transaction():
            change_stage(application, stage, actor="someone", now=clock.now())
    with pytest.raises(Refused, match="their history names it"):
        replaced(posting, ("phone-screen", "Phone screen"))
