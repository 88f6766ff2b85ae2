import pytest

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
    ],
)
def test_headings_and_wording_decide(text: str, importance: Importance, reason: str) -> None:
    assert judgement(text) == Judged(importance, reason)


def test_without_either_the_place_in_the_list_decides() -> None:
    assert judgement("A kiln").importance is Importance.MUST
    assert judgement("A kiln", late=True).importance is Importance.PLUS
    assert not judgement("A kiln").settled


def test_emphasis_and_its_word() -> None:
    assert emphasis("Strong Python") == (1, "strong")
    assert emphasis("Basic Python") == (-1, "basic")
    assert emphasis("Python") == (0, "")
