from collections.abc import Callable

import pytest

from tracker.requirements import Draft
from tracker.requirements.importance import Judged, emphasis, judged
from tracker.requirements.sections import placed
from tracker.requirements.statements import clauses, statements
from tracker.scoring import Importance


def judgement(text: str, *, late: bool = False) -> Judged:
    (place,) = placed(text, None)
    (statement,) = statements(place)
    return judged(statement, clauses(statement)[0], late=late)


@pytest.mark.parametrize(
    ("text", "importance", "reason"),
    [
        ("Minimum qualifications:\nA wheel", Importance.MUST, "it stands under “Minimum qualifications”"),
        ("Nice to have:\nA kiln", Importance.PLUS, "it stands under “Nice to have”"),
        ("Minimum qualifications:\nA kiln is preferred", Importance.PLUS, "the ad says “preferred”"),
        ("Requirements:\nA kiln is mandatory", Importance.MUST, "the ad says “mandatory”"),
        ("Requirements:\nIdeally a kiln", Importance.PLUS, "the ad says “Ideally”"),
        ("Requirements:\nA kiln useful", Importance.PLUS, "the ad says “useful”"),
        ("Requirements:\nA kiln would be a great help", Importance.PLUS, "the ad says “would be a great help”"),
        (
            "Requirements:\nA wheel of your own is a hard requirement, since each of ours is in use",
            Importance.MUST,
            "the ad says “is a hard requirement”",
        ),
        ("Requirements:\nA wheel is the minimum", Importance.MUST, "the ad says “is the minimum”"),
        ("Requirements (preferred):\nA kiln", Importance.PLUS, "it stands under “Requirements (preferred)”"),
    ],
)
def test_headings_and_wording_decide(text: str, importance: Importance, reason: str) -> None:
    assert judgement(text) == Judged(importance, reason)


def test_who_is_helpful_is_no_wish() -> None:
    assert judgement("Requirements:\nFriendly and helpful").importance is Importance.MUST


@pytest.mark.parametrize(
    "text",
    [
        "A kiln would be lovely",
        "It would be great if you had a kiln",
        "Nice if you also had a kiln",
        "Bonus points for a kiln",
        "Extra brownie points: a kiln",
        "It helps if you own a kiln",
        "A kiln also helps",
        "A kiln of advantage",
        "We'd love to see a kiln",
        "A kiln (desirable)",
        "A kiln, but we can teach you",
        "A kiln (D)",
        "If you own a kiln, even better",
        "A kiln would be highly regarded",
    ],
)
@pytest.mark.parametrize("heading", ["", "Requirements:\n- "])
def test_a_wish_is_a_plus_however_it_is_worded(text: str, heading: str) -> None:
    assert judgement(heading + text).importance is Importance.PLUS


def test_a_tag_in_brackets_binds_the_words_before_it() -> None:
    assert judgement("Requirements:\n- A kiln (essential)") == Judged(Importance.MUST, "the ad says “essential”")


def test_without_either_the_place_in_the_list_decides() -> None:
    assert judgement("A kiln").importance is Importance.MUST
    assert judgement("A kiln", late=True).importance is Importance.PLUS
    assert not judgement("A kiln").settled


def test_emphasis_and_its_word() -> None:
    assert emphasis("Strong Python") == (1, "strong")
    assert emphasis("Basic Python") == (-1, "basic")
    assert emphasis("Python") == (0, "")


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        (
            "A glazing licence (or the CKA) would be lovely, and so would experience of SQL",
            [("CKA", Importance.PLUS), ("SQL", Importance.PLUS)],
        ),
        (
            "Preferred skills and papers include stores (Kafka, Spark), wheels (Tortoise) and Python",
            [("Kafka", Importance.PLUS), ("Tortoise", Importance.PLUS), ("Python", Importance.PLUS)],
        ),
        ("German is a must, Python a big plus", [("German", Importance.MUST), ("Python", Importance.PLUS)]),
        ("Preferably Kafka, with solid experience in SQL", [("Kafka", Importance.PLUS), ("SQL", Importance.MUST)]),
        ("Most applicants will likely have a CKA", [("CKA", Importance.PLUS)]),
        ("If you've ever been through a CKA exam you'll make us very happy", [("CKA", Importance.PLUS)]),
        ("Knowledge of SQL, preferably Kafka, is welcome", [("SQL", Importance.PLUS), ("Kafka", Importance.PLUS)]),
        ("One of SQL (preferred), Python or R", [("SQL, Python or R", Importance.MUST)]),
        ("Must pass a CKA exam within the first six months", [("CKA", Importance.PLUS)]),
        ("Able to obtain a CKA within 90 days of hire", [("CKA", Importance.PLUS)]),
    ],
)
def test_a_wish_reaches_as_far_as_its_sentence_says(
    drafted: Callable[[str], Draft], line: str, asked: list[tuple[str, Importance]]
) -> None:
    found = drafted(f"Potter\n\nRequirements:\n- {line}").rubric.criteria
    for name, importance in asked:
        assert [one.importance for one in found if name in one.label and one.kind != "subject"] == [importance]
