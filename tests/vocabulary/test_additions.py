import pytest

from tracker.vocabulary import Kind, Term, VocabularyError
from tracker.vocabulary.additions import merged

GO = Term("go", "Go", Kind.LANGUAGE, aliases=("Golang",), ambiguous=True)


def test_an_addition_to_a_known_term_adds_names_and_keeps_its_doubts() -> None:
    (go,) = merged([GO], [Term("go", "Go", Kind.LANGUAGE, aliases=("gopher code",), context=("gopher",))])
    assert (go.aliases, go.context, go.unsure) == (("Golang", "gopher code"), ("gopher",), ("Go",))


def test_a_known_id_of_another_kind_is_refused() -> None:
    with pytest.raises(
        VocabularyError, match='"go" is already the language "Go"; choose another id for the tool "Go!"'
    ):
        merged([GO], [Term("go", "Go!", Kind.TOOL)])


@pytest.mark.parametrize(
    "addition", [Term(" ", "X", Kind.TOOL), Term("x", "", Kind.TOOL), Term("x", "X", Kind.TOOL, (" ",))]
)
def test_empty_names_are_refused(addition: Term) -> None:
    with pytest.raises(VocabularyError, match="at least one character"):
        merged([GO], [addition])
