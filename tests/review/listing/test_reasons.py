"""The reason on a row: the two strongest, the heaviest missing, and how the must-haves stand."""

from __future__ import annotations

import pytest

from tracker.review.listing.reasons import Weighed, musts, parts, reasons
from tracker.scoring import Importance, Status

MUST, PLUS = Importance.MUST, Importance.PLUS
MET, PARTLY, NOT_MET, NONE = Status.MET, Status.PARTLY, Status.NOT_MET, Status.NO_EVIDENCE


def one(key: str, weight: int, importance: Importance = PLUS) -> Weighed:
    return Weighed(key, f"Label {key}", key, importance, weight)


CRITERIA = [one("a", 10), one("b", 50, MUST), one("c", 30), one("d", 20, MUST), one("e", 40)]


@pytest.mark.parametrize(
    ("levels", "chips", "rest"),
    [
        ([], [], []),
        ([("a", MET, 100)], ["a"], []),
        ([("b", MET, 100), ("c", MET, 100), ("e", PARTLY, 50)], ["b", "c", "e"], []),
        ([("a", NONE, 0), ("c", NONE, 0), ("e", NOT_MET, 0)], ["e"], ["Label c", "Label a"]),
        ([("d", NONE, 0), ("e", NONE, 0), ("b", NOT_MET, 0)], ["b"], ["Label d", "Label e"]),
        ([("a", MET, 100), ("b", PARTLY, 50), ("d", NONE, 0)], ["b", "a", "d"], []),
        ([("gone", MET, 100)], [], []),
    ],
)
def test_a_row_names_the_strongest_and_the_heaviest_missing(
    levels: list[tuple[str, Status, int]], chips: list[str], rest: list[str]
) -> None:
    shown, others = reasons(CRITERIA, levels)
    assert ([reason.short for reason in shown], others) == (chips, rest)


def test_what_was_partly_shown_is_not_said_twice() -> None:
    shown, others = reasons(CRITERIA, [("b", PARTLY, 50), ("d", PARTLY, 50)])
    assert ([(reason.short, reason.status) for reason in shown], others) == ([("b", PARTLY), ("d", PARTLY)], [])


@pytest.mark.parametrize(
    ("b", "d", "words"),
    [
        (MET, MET, "2 of 2 met"),
        (MET, NONE, "1 open"),
        (PARTLY, NONE, "2 open"),
        (NOT_MET, MET, "1 not met"),
        (NOT_MET, NONE, "1 not met"),
    ],
)
def test_the_must_haves_stand_in_three_words(app: object, b: Status, d: Status, words: str) -> None:
    assert musts(CRITERIA, [("a", NOT_MET, 0), ("b", b, 0), ("d", d, 0)]) == words


def test_a_rubric_without_must_haves_says_that_none_is_missing(app: object) -> None:
    assert musts([one("a", 10)], [("a", NOT_MET, 0)]) == "0 of 0 met"


def test_the_bar_has_a_part_for_every_criterion_in_its_order() -> None:
    found = parts(CRITERIA[:3], [("c", PARTLY, 50), ("a", MET, 100)])
    assert found == [("Label a", 10.0, 10), ("Label b", 0.0, 50), ("Label c", 15.0, 30)]
