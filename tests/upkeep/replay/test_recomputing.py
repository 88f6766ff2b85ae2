"""One stored assessment beside what it comes to today: by computing, or for an older engine by what it says itself."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import pytest
from sqlalchemy import select, text, update

from tracker.applications.models import Application
from tracker.foundation import clock
from tracker.foundation.database import db, transaction
from tracker.rubrics.models import CriterionRow, RubricVersion
from tracker.screening.models import NOT_RANKED, WITHDRAWN, AssessmentRow, Outcome, StoredFinding
from tracker.upkeep.replay.recomputing import Verdict, judge

pytestmark = pytest.mark.usefixtures("slug")


def judged() -> list[Verdict]:
    """What is said of each assessment, in order."""
    db.session.remove()
    rows = db.session.scalars(select(AssessmentRow).order_by(AssessmentRow.id)).all()
    return [judge(row, db.session.get_one(RubricVersion, row.version_id)) for row in rows]


def differences() -> list[str]:
    """The sentences about those that differ."""
    return [verdict.difference for verdict in judged() if verdict.difference]


def of_another_engine() -> dict[str, object]:
    return {"scorer": "1-r1-abc"}


def forged_body() -> dict[str, object]:
    return {"body": b"{}"}


def raised_total() -> dict[str, object]:
    return {"machine_total": AssessmentRow.machine_total + 1}


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (of_another_engine, ""),
        (forged_body, "The stored assessment has other bytes than its hash says."),
        (raised_total, "The list has"),
    ],
)
def test_a_changed_score_is_named(change: Callable[[], dict[str, object]], sentence: str) -> None:
    with transaction() as session:
        session.execute(update(AssessmentRow).where(AssessmentRow.id == 1).values(**change()))
    assert [one[: len(sentence)] for one in differences()] == ([sentence] if sentence else [])


def test_an_older_engine_s_scores_are_compared_by_their_hash_and_named() -> None:
    with transaction() as session:
        session.execute(update(AssessmentRow).where(AssessmentRow.id == 1).values(scorer="1-r1-abc"))
    assert [verdict.how for verdict in judged()] == [
        "of 1-r1-abc, by their stored hash",
        "computed again",
        "not readable, stored as such",
    ]


def test_a_changed_total_of_an_older_engine_is_named() -> None:
    with transaction():
        db.session.execute(update(AssessmentRow).values(**of_another_engine(), **raised_total()))
    assert [sentence[:8] for sentence in differences()] == ["The list", "The list", "It is st"]


LISTED_OTHERWISE = "The list ranks it otherwise than its assessment says."
UNREADABLE = "It is stored as not readable, with a score or findings beside it."


@pytest.mark.parametrize("scorer", [AssessmentRow.scorer, "1-r1-abc"], ids=["this engine", "an older one"])
@pytest.mark.parametrize(
    "change",
    [
        {"effective_total": AssessmentRow.effective_total + 1},
        {"effective_rank_total": AssessmentRow.effective_rank_total - 1},
        {"effective_tier": AssessmentRow.effective_tier + 1},
        {"effective_tier": WITHDRAWN},
    ],
    ids=["total", "place", "tier", "withdrawn"],
)
def test_what_the_list_is_ordered_by_is_named_when_changed(change: dict[str, object], scorer: object) -> None:
    with transaction() as session:
        session.execute(update(AssessmentRow).where(AssessmentRow.id.in_([1, 3])).values(**change, scorer=scorer))
    assert differences() == [LISTED_OTHERWISE] * 2


def test_somebody_who_withdrew_stands_below_the_others_by_right() -> None:
    with transaction() as session:
        session.execute(update(AssessmentRow).where(AssessmentRow.id == 1).values(effective_tier=WITHDRAWN))
        session.execute(update(Application).where(Application.id == 1).values(withdrawn_at=clock.now()))
    assert differences() == []


@pytest.mark.parametrize("scorer", [AssessmentRow.scorer, "1-r1-abc"], ids=["this engine", "an older one"])
def test_a_score_that_is_called_not_readable_is_named(scorer: object) -> None:
    with transaction() as session:
        hidden = {"outcome": Outcome.UNREADABLE, "scorer": scorer}
        session.execute(update(AssessmentRow).where(AssessmentRow.id == 1).values(**hidden))
    assert differences() == [UNREADABLE]


def test_a_score_that_was_wiped_out_as_not_readable_is_named() -> None:
    none = {"machine_tier": NOT_RANKED, "machine_total": 0, "effective_tier": NOT_RANKED, "effective_total": 0}
    wiped = {**none, "effective_rank_total": 0, "body": b"", "body_hash": hashlib.sha256(b"").hexdigest()}
    with transaction() as session:
        session.execute(text("DELETE FROM assessed_criterion WHERE assessment_id = 1"))
        gone = update(AssessmentRow).where(AssessmentRow.id == 1).values(**wiped, outcome=Outcome.UNREADABLE)
        session.execute(gone)
    (found,) = differences()
    assert found.startswith("Its file was read, and computed again it comes to ")


def test_a_changed_filter_of_an_older_engine_is_named() -> None:
    with transaction() as session:
        session.execute(update(AssessmentRow).values(**of_another_engine()))
        session.execute(text("UPDATE assessed_criterion SET level = level + 1 WHERE assessment_id = 1"))
        session.execute(text("DELETE FROM assessed_criterion WHERE assessment_id = 2"))
    assert differences() == ["The list filters it by other findings than its assessment has."] * 2


@pytest.mark.parametrize("body", [b"{}", b"no JSON", b'{"tier": "best", "total_tenths": 1, "findings": []}'])
def test_an_older_assessment_that_says_nothing_is_named(body: bytes) -> None:
    forged = {"body": body, "body_hash": hashlib.sha256(body).hexdigest()}
    with transaction() as session:
        session.execute(update(AssessmentRow).where(AssessmentRow.id == 1).values(**of_another_engine(), **forged))
    assert differences() == ["The stored assessment cannot be read."]


def test_a_changed_finding_that_the_next_score_would_take_is_named() -> None:
    with transaction():
        db.session.execute(update(StoredFinding).values(body=b"{}"))
    assert set(differences()) == {
        "A stored finding has other bytes than it comes to, and the next score would take it over."
    }


def test_changed_inputs_come_to_another_score() -> None:
    with transaction() as session:
        session.execute(update(CriterionRow).where(CriterionRow.key == "python").values(weight=1))
    assert {sentence[:26] for sentence in differences()} == {"Computed again it comes to"}


def test_a_changed_filter_is_named() -> None:
    with transaction() as session:
        session.execute(text("UPDATE assessed_criterion SET level = level + 1 WHERE assessment_id = 1"))
    assert differences() == ["The list filters it by other findings than its assessment has."]
