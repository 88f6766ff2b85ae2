from datetime import date

import pytest

from tracker.documents import Resume
from tracker.scoring import Status
from tracker.scoring.rating import Ask, question_about, rated
from tracker.scoring.reading import Occurrence, Place, Reading
from tracker.scoring.standing import Standing, Tie
from tracker.vocabulary import Vocabulary

READING = Reading(Resume("Kilns", date(2026, 11, 20)), (), date(2026, 11, 20), Vocabulary(()))


def standing(place: Place, tie: Tie = Tie.SELF, via: str = "", months: int = 0) -> Standing:
    return Standing("Kilns", tie, via, (Occurrence(0, 5, place),), months)


@pytest.mark.parametrize(
    ("months", "status", "level"), [(0, Status.PARTLY, 25), (1, Status.PARTLY, 30), (24, Status.MET, 100)]
)
def test_some_of_the_time_is_more_than_none_and_less_than_all(months: int, status: Status, level: int) -> None:
    found = rated(READING, standing(Place.UNDATED, months=months), Ask("used", 24, None))
    assert (found.status, found.level) == (status, level)


@pytest.mark.parametrize(
    ("place", "status", "sentence"),
    [
        (Place.NEGATED, Status.NOT_MET, "Your résumé says that Kilns was not used. We ask for it."),
        (
            Place.NOWHERE,
            Status.NO_EVIDENCE,
            "Your résumé holds the word “Kilns”. We could not tell that the skill is meant.",
        ),
    ],
)
def test_only_what_is_denied_is_not_met(place: Place, status: Status, sentence: str) -> None:
    found = rated(READING, standing(place), Ask("named", 0, None))
    assert (found.status, found.level, found.sentence) == (status, 0, sentence)


def test_what_was_inferred_is_said() -> None:
    found = rated(READING, standing(Place.LISTED, via="Ovens"), Ask("named", 0, None))
    assert found.sentence == "Your résumé names Ovens. We did not find it at work. We count Ovens as Kilns."


def test_the_question_asks_for_a_time_where_one_is_asked_for() -> None:
    assert [question_about("Kilns", Ask("used", months, None)) for months in (0, 12)] == [
        "Where have you used Kilns?",
        "Where have you used Kilns, and for how long?",
    ]
