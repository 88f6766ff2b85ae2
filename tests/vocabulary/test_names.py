import pytest

from tracker.vocabulary import Kind, Term, VocabularyError
from tracker.vocabulary.names import Trust, names_of

TERMS = (
    Term("go", "Go", Kind.LANGUAGE, aliases=("Golang",), ambiguous=True),
    Term("it", "IT", Kind.DOMAIN, exact=("IT",)),
    Term("med", "M.Ed", Kind.DEGREE, aliases=("B.Com",)),
)


def test_each_name_carries_how_far_it_can_be_trusted() -> None:
    trust = {key: [name.trust for name in names] for key, names in names_of(TERMS, ()).items()}
    assert (trust["go"], trust["golang"], trust["it"]) == ([Trust.UNSURE], [Trust.SURE], [Trust.EXACT])
    assert (trust["m.ed"], trust["med"], trust["bcom"]) == ([Trust.SURE], [Trust.UNSURE], [Trust.EXACT])


def test_a_mere_variant_gives_way_to_a_written_name() -> None:
    terms = (Term("audits", "trade audits", Kind.METHOD), Term("audit", "trade audit", Kind.METHOD))
    assert [name.term.id for name in names_of(terms, ())["trade audit"] if name.term] == ["audit"]


def test_a_doubtful_name_is_kept_in_each_of_its_capitals() -> None:
    argus = Term("argus", "Argus software", Kind.TOOL, aliases=("Argus", "ARGUS"), unsure=("Argus", "ARGUS"))
    assert [name.written for name in names_of((argus,), ())["argus"]] == ["Argus", "ARGUS"]


def test_two_terms_of_a_kind_with_one_name_are_refused() -> None:
    with pytest.raises(VocabularyError, match='"GO" is a name of both "Go" and "Game"'):
        names_of((TERMS[0], Term("game", "Game", Kind.LANGUAGE, aliases=("GO",))), ())


def test_a_decoy_is_a_name_without_a_term() -> None:
    assert [name.term for name in names_of((), ("see saw",))["see saw"]] == [None]
