import pytest

from tracker.requirements.finding.vague import says_nothing
from tracker.requirements.finding.wanted import Wanted, skill_params
from tracker.requirements.terms import Terms
from tracker.vocabulary import Vocabulary


@pytest.mark.parametrize(
    ("words", "nothing"),
    [
        ("function", True),
        ("interpreting", True),
        ("kiln repair", False),
        ("python", False),
        ("specific vision", True),
        ("a business environment", True),
        ("how to aim words", True),
        ("up to two years", True),
    ],
)
def test_a_lone_general_word_is_no_skill(vocabulary: Vocabulary, words: str, nothing: bool) -> None:
    wanted = Wanted("skill", words, skill_params((words,), "any"), 0, 1, (words,))
    assert says_nothing(wanted, Terms("", vocabulary)) is nothing


@pytest.mark.parametrize(
    ("statement", "nothing"),
    [
        ("as a potter at the works", True),
        ("for this position", True),
        ("lift 20 kilograms or lbs", True),
        ("throw tall vases", False),
        ("work nights and evenings on a rota", True),
        ("carry 25 kilos up ladders", True),
        ("qualify for this role", True),
        ("clean drug and alcohol test on site", True),
        ("travel as needed", False),
        ("communication", False),
    ],
)
def test_a_piece_of_a_sentence_is_no_ability(vocabulary: Vocabulary, statement: str, nothing: bool) -> None:
    wanted = Wanted("ability", statement, {"statement": statement}, 0, 1, (statement,))
    assert says_nothing(wanted, Terms("", vocabulary)) is nothing
