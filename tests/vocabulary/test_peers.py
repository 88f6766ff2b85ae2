import pytest

from tracker.vocabulary import STANDARD, Kind, Term, Vocabulary, VocabularyError
from tracker.vocabulary.peers import tied


def terms() -> list[Term]:
    return [Term("a", "a", Kind.TOOL), Term("b", "b", Kind.TOOL), Term("c", "c", Kind.TOOL, related=("a",))]


def test_everyone_in_a_circle_is_related_to_everyone_else() -> None:
    related = {term.id: term.related for term in tied(terms(), ["a b", "b c"])}
    assert related == {"a": ("b",), "b": ("a", "c"), "c": ("a", "b")}


def test_an_unknown_id_in_a_circle_is_refused_with_a_sentence() -> None:
    with pytest.raises(VocabularyError, match='"a" points to "z"'):
        Vocabulary(tied(terms(), ["a z"]))


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("pytorch", "tensorflow"),
        ("postgresql", "mysql"),
        ("tableau", "power-bi"),
        ("aws", "azure"),
        ("react", "angular"),
    ],
)
def test_a_practitioner_accepts_it_in_part(asked: str, found: str) -> None:
    assert (found in STANDARD.siblings(asked), asked in STANDARD.siblings(found)) == (True, True)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("python", "cuda"),
        ("fraud-detection", "deep-learning"),
        ("computer-vision", "data-annotation"),
        ("computer-vision", "natural-language-processing"),
        ("mathematics", "algorithms"),
        ("postgresql", "toad-dba"),
        ("react", "storybook"),
        ("django", "qt"),
        ("rest-api", "software-development"),
    ],
)
def test_a_practitioner_would_not_accept_it(asked: str, found: str) -> None:
    near = (*STANDARD.siblings(asked), *STANDARD.siblings(found), *STANDARD.descendants(asked))
    assert (found in near, asked in near) == (False, False)
