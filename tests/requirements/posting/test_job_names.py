import pytest

from tracker.requirements.posting.job_names import is_doer, names_a_job
from tracker.requirements.terms import Terms
from tracker.vocabulary import Vocabulary


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Night Baker", True),
        ("Head of Care", True),
        ("Director, Public Gardens", True),
        ("Glazier II", True),
        ("Run the Workshop", False),
        ("Best talents", False),
        ("Our customers", False),
        ("Manager", False),
        ("Selection", False),
    ],
)
def test_a_job_is_named_by_a_word_for_who_does_it(vocabulary: Vocabulary, words: str, names: bool) -> None:
    assert names_a_job(words, 0, len(words), Terms(words, vocabulary)) is names


@pytest.mark.parametrize(("word", "doer"), [("glaziers", True), ("analyst", True), ("number", False), ("kiln", False)])
def test_words_for_who_does_it(word: str, doer: bool) -> None:
    assert is_doer(word) is doer
